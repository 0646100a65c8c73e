package dev.enrollment.account.intake;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests of partner systems by the keys under which they may be repeated. */
public interface IdempotencyKeys {

    /**
     * A request known by its key.
     *
     * @param reply null only while the transaction that claimed the key still runs
     */
    record Known(String fingerprint, @Nullable Reply reply) {}

    /**
     * Takes the key for a request, or finds the one that has it. Waits while another transaction
     * that has taken the key still runs.
     */
    Optional<Known> claim(String partner, String key, String fingerprint);

    /**
     * Forgets requests older than this, by the database's clock.
     *
     * @return how many
     */
    int forget(Duration age);

    /** Keeps the reply to the request that has taken the key. */
    void settle(String partner, String key, Reply reply);
}
