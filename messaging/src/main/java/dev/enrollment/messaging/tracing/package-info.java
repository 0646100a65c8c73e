/**
 * Traces of events. Off, the ID of the trace only travels on with the events; on, the handling and
 * the making of each event is a span that OpenTelemetry exports.
 */
@NullMarked
package dev.enrollment.messaging.tracing;

import org.jspecify.annotations.NullMarked;
