package dev.enrollment.defaults;

/** The name a service goes by: source of its events, first part of its consumer groups. */
public record ServiceName(String value) {}
