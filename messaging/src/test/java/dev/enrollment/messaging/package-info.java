/** Tests of the messaging core as services see it, and what the other packages' tests share. */
@NullMarked
package dev.enrollment.messaging;

import org.jspecify.annotations.NullMarked;
