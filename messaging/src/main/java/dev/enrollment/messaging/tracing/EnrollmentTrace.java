package dev.enrollment.messaging.tracing;

import java.util.UUID;

/** The context of what last touched an enrollment here. */
record EnrollmentTrace(UUID enrollment, String traceparent) {}
