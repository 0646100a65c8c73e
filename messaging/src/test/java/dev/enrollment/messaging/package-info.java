/** Tests of the messaging core, and the architecture rules every service is held to. */
@NullMarked
package dev.enrollment.messaging;

import org.jspecify.annotations.NullMarked;
