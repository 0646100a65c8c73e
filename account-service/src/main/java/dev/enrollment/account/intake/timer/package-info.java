/** What intake does by the clock. */
@NullMarked
package dev.enrollment.account.intake.timer;

import org.jspecify.annotations.NullMarked;
