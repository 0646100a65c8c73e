/** Translates between Kafka's records and the domain; nothing else knows a record type. */
@NullMarked
package dev.enrollment.agreement.messaging;

import org.jspecify.annotations.NullMarked;
