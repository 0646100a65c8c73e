/** Tests of the package of the same name. */
@NullMarked
package dev.enrollment.messaging.sending;

import org.jspecify.annotations.NullMarked;
