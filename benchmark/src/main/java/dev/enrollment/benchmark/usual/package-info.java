/**
 * The step as it is usually written with the same libraries, in three variants that differ in their
 * outbox: one event is one transaction with a row in the inbox. Runs without {@code messaging} on
 * its class path, so that none of that module's settings reach it, and each variant without the
 * others' libraries.
 */
@NullMarked
package dev.enrollment.benchmark.usual;

import org.jspecify.annotations.NullMarked;
