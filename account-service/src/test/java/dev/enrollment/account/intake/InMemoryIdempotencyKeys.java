package dev.enrollment.account.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Idempotency keys without a database. */
final class InMemoryIdempotencyKeys implements IdempotencyKeys {

    private final Map<String, Known> rows = new HashMap<>();

    @Override
    public Optional<Known> claim(String partner, String key, String fingerprint) {
        return Optional.ofNullable(
                rows.putIfAbsent(partner + "/" + key, new Known(fingerprint, null)));
    }

    @Override
    public int forget(Duration age) {
        int forgotten = rows.size();
        rows.clear();
        return forgotten;
    }

    @Override
    public void settle(String partner, String key, Reply reply) {
        rows.computeIfPresent(
                partner + "/" + key,
                (any, known) -> new Known(known.fingerprint(), Objects.requireNonNull(reply)));
    }
}
