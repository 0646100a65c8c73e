/**
 * How an event leaves one service and enters another: once in effect, in order for each key,
 * durable and fast. Correctness lives in sequence numbers that the receiver checks; everything
 * between may repeat and reorder. Services say what happens for each event by a {@link
 * dev.enrollment.messaging.Subscription}, send through the {@link dev.enrollment.messaging.Outbox},
 * and keep their rows in {@link dev.enrollment.messaging.BufferedTable}s.
 */
@NullMarked
package dev.enrollment.messaging;

import org.jspecify.annotations.NullMarked;
