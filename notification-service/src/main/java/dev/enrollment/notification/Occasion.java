package dev.enrollment.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an enrollment and that the applicant is told, without any personal
 * data.
 *
 * @param cause the event itself
 * @param at when it happened
 * @param facts what the letter must say about it
 */
public record Occasion(
        EnrollmentId enrollment, NotificationKind kind, EventId cause, Instant at, Facts facts) {

    /**
     * What a letter says beyond its kind.
     *
     * @param codes reasons or items asked for; empty where the kind has none
     * @param offer the agreement the letter links to, where it does
     * @param reply how the applicant may reply, where a reviewer has decided
     */
    public record Facts(List<String> codes, @Nullable Offer offer, @Nullable Reply reply) {

        /** The kind says it all. */
        public static final Facts NONE = new Facts(List.of(), null, null);

        public Facts {
            codes = List.copyOf(codes);
        }

        /** Reasons or items, in the order of the event. */
        public static Facts of(List<String> codes) {
            return new Facts(codes, null, null);
        }

        /** Reasons or items, and how to reply to them. */
        public static Facts of(List<String> codes, Reply reply) {
            return new Facts(codes, null, reply);
        }

        /** A link to an agreement. */
        public static Facts of(Offer offer) {
            return new Facts(List.of(), offer, null);
        }
    }

    NotificationId notificationId() {
        return NotificationId.of(enrollment, kind, cause);
    }
}
