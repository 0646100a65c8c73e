/**
 * Where this service meets Kafka: what it hears, what it says, and how Avro records become
 * occasions.
 */
@NullMarked
package dev.enrollment.notification.messaging;

import org.jspecify.annotations.NullMarked;
