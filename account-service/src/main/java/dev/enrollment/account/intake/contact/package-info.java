/** Telephone numbers and mail addresses, as kept libraries know them. */
@NullMarked
package dev.enrollment.account.intake.contact;

import org.jspecify.annotations.NullMarked;
