/** The operator's view of what is set aside: see, redrive, discard. */
@NullMarked
package dev.enrollment.messaging.parking;

import org.jspecify.annotations.NullMarked;
