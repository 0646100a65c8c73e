/** Variant (b): the outbox is a table of one's own, polled. */
@NullMarked
package dev.enrollment.benchmark.usual.polled;

import org.jspecify.annotations.NullMarked;
