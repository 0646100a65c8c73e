package dev.enrollment.phone;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest code sent for an enrollment; an older one counts no more.
 *
 * @param session keyed hash of the session it is bound to
 * @param code keyed hash of the code
 * @param tries how often it was guessed so far
 * @param verifiedAt when the code came back
 */
public record PhoneCheck(
        UUID enrollment,
        UUID id,
        String session,
        Target target,
        String code,
        int tries,
        Instant expiresAt,
        @Nullable Instant verifiedAt) {

    /** When the code was sent. */
    public Instant sentAt() {
        return expiresAt.minus(SendPolicy.VALIDITY);
    }

    /**
     * Which phone, and how.
     *
     * @param number E.164
     */
    public record Target(String number, Method method) {

        @Override
        public String toString() {
            return "Target[" + method + "]";
        }
    }

    @Override
    public String toString() {
        return "PhoneCheck[" + id + "]";
    }
}
