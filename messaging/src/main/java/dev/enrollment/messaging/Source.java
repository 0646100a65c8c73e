package dev.enrollment.messaging;

import org.jspecify.annotations.Nullable;

/**
 * Where a record of a foreign topic stands.
 *
 * @param key the record's key as text; null where it has none or it is no UTF-8
 */
public record Source(String topic, int partition, long offset, @Nullable String key) {}
