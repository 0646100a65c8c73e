/**
 * What goes over the network: records as Avro in Confluent's wire format, headers, the clients of
 * broker and registry and their health.
 */
@NullMarked
package dev.enrollment.messaging.wire;

import org.jspecify.annotations.NullMarked;
