/** What is known of partner systems, apart from what they have sent. */
@NullMarked
package dev.enrollment.account.partner;

import org.jspecify.annotations.NullMarked;
