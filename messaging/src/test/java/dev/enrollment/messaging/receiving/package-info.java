/** Tests of the package of the same name. */
@NullMarked
package dev.enrollment.messaging.receiving;

import org.jspecify.annotations.NullMarked;
