/** Tests of the sending loop. */
@NullMarked
package dev.enrollment.notification.timer;

import org.jspecify.annotations.NullMarked;
