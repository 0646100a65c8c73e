/** The check of the administrator's phone, by a code that has to come back. */
@NullMarked
package dev.enrollment.account.phone;

import org.jspecify.annotations.NullMarked;
