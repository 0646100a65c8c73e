/** The loop that sends what is due, on every instance, without a leader. */
@NullMarked
package dev.enrollment.notification.timer;

import org.jspecify.annotations.NullMarked;
