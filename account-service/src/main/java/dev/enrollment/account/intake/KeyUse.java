package dev.enrollment.account.intake;

import org.jspecify.annotations.Nullable;

/** What an idempotency key leads to. */
public sealed interface KeyUse {

    /** The request is answered, now or as it was before. */
    record Answered(Reply reply) implements KeyUse {}

    /**
     * The key belongs to a request with another body.
     *
     * @param location of the enrollment which that one began; null where it was refused
     */
    record OfAnother(@Nullable String location) implements KeyUse {}
}
