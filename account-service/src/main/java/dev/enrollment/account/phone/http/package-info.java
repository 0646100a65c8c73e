/** The gateway that sends texts and makes calls. */
@NullMarked
package dev.enrollment.account.phone.http;

import org.jspecify.annotations.NullMarked;
