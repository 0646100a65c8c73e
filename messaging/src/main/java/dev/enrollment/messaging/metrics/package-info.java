/** What the module shows of itself: counters, and ages of what is stuck. */
@NullMarked
package dev.enrollment.messaging.metrics;

import org.jspecify.annotations.NullMarked;
