/** Tests of the package of the same name. */
@NullMarked
package dev.enrollment.messaging.transaction;

import org.jspecify.annotations.NullMarked;
