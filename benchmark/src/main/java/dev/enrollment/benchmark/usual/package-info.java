/**
 * Variant (b): the step as it is usually written with the same libraries. One event is one
 * transaction with a row in the inbox; the outbox is polled. Runs without {@code messaging} on its
 * class path, so that none of that module's settings reach it.
 */
@NullMarked
package dev.enrollment.benchmark.usual;

import org.jspecify.annotations.NullMarked;
