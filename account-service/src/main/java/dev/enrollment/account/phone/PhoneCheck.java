package dev.enrollment.account.phone;

import dev.enrollment.account.EnrollmentId;
import java.time.Instant;
import java.util.UUID;

/**
 * The newest code sent for an enrollment; an older one counts no more.
 *
 * @param session keyed hash of the session it is bound to
 * @param code keyed hash of the code
 * @param tries how often it was guessed so far
 */
public record PhoneCheck(
        EnrollmentId enrollment,
        UUID id,
        String session,
        Target target,
        String code,
        int tries,
        Instant expiresAt) {

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
