/** Tests of the package of the same name. */
@NullMarked
package dev.enrollment.messaging.metrics;

import org.jspecify.annotations.NullMarked;
