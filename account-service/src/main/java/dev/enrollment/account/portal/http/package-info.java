/** Look-ups at the partner network. */
@NullMarked
package dev.enrollment.account.portal.http;

import org.jspecify.annotations.NullMarked;
