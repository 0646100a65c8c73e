/** Variant (b2): Spring Modulith stores the events and sends them to Kafka. */
@NullMarked
package dev.enrollment.benchmark.usual.modulith;

import org.jspecify.annotations.NullMarked;
