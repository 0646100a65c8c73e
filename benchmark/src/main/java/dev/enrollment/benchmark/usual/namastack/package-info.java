/** Variant (b3): Namastack Outbox stores the events, an own handler sends them to Kafka. */
@NullMarked
package dev.enrollment.benchmark.usual.namastack;

import org.jspecify.annotations.NullMarked;
