/** Rounds that settle the deadlines that have come. */
@NullMarked
package dev.enrollment.agreement.timer;

import org.jspecify.annotations.NullMarked;
