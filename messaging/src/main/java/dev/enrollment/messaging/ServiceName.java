package dev.enrollment.messaging;

/** The name a service goes by: source of its events, first part of its consumer groups. */
record ServiceName(String value) {}
