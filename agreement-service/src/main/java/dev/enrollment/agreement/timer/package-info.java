/** Durable timers by db-scheduler. */
@NullMarked
package dev.enrollment.agreement.timer;

import org.jspecify.annotations.NullMarked;
