/**
 * The inbox: records of a poll are applied in order of their numbers, each once; what comes early,
 * waits or cannot be handled is set aside.
 */
@NullMarked
package dev.enrollment.messaging.receiving;

import org.jspecify.annotations.NullMarked;
