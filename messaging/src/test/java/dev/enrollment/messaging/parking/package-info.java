/** Tests of the package of the same name. */
@NullMarked
package dev.enrollment.messaging.parking;

import org.jspecify.annotations.NullMarked;
