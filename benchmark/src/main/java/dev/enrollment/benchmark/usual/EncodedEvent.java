package dev.enrollment.benchmark.usual;

/** An event as it is stored and sent. */
public record EncodedEvent(String topic, String key, byte[] payload) {}
