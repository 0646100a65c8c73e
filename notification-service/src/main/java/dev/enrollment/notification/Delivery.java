package dev.enrollment.notification;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far sending has come.
 *
 * @param tries what was tried so far
 * @param nextAttemptAt when to try next; null while claimed and once settled
 * @param claim who has it in hand; null when nobody has
 * @param wording the text last used; null before the first hand-over
 * @param settlement the end; null before it
 */
public record Delivery(
        Tries tries,
        @Nullable Instant nextAttemptAt,
        @Nullable Claim claim,
        @Nullable Wording wording,
        @Nullable Settlement settlement) {

    /**
     * How often it was tried.
     *
     * @param attempts claims so far; the number of the current claim
     * @param doubts lost answers so far
     */
    public record Tries(int attempts, int doubts) {}

    /**
     * An instance's claim.
     *
     * @param handedOverAt when the letter was about to be handed over; null before
     */
    public record Claim(String owner, Instant at, @Nullable Instant handedOverAt) {}

    /**
     * The end of sending.
     *
     * @param cause why it failed; null where it was sent
     */
    public record Settlement(Instant at, @Nullable FailureCause cause) {}

    static Delivery due(Instant at) {
        return new Delivery(new Tries(0, 0), at, null, null, null);
    }

    Delivery claimedBy(String owner, Instant at) {
        return new Delivery(
                new Tries(tries.attempts + 1, tries.doubts),
                null,
                new Claim(owner, at, null),
                wording,
                null);
    }

    Delivery handedOver(Wording used, Instant at) {
        Claim current = Objects.requireNonNull(claim);
        return new Delivery(tries, null, new Claim(current.owner, current.at, at), used, null);
    }

    Delivery waitingUntil(Instant next) {
        return new Delivery(tries, next, null, wording, null);
    }

    Delivery doubted() {
        return new Delivery(
                new Tries(tries.attempts, tries.doubts + 1),
                nextAttemptAt,
                claim,
                wording,
                settlement);
    }

    Delivery settled(Instant at, @Nullable FailureCause cause) {
        return new Delivery(tries, null, null, wording, new Settlement(at, cause));
    }

    boolean isHandedOver() {
        return claim != null && claim.handedOverAt != null;
    }
}
