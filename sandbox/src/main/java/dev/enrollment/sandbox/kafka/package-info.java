/** A real Kafka broker inside this JVM. */
@NullMarked
package dev.enrollment.sandbox.kafka;

import org.jspecify.annotations.NullMarked;
