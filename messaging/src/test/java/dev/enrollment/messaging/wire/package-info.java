/** Tests of the package of the same name. */
@NullMarked
package dev.enrollment.messaging.wire;

import org.jspecify.annotations.NullMarked;
