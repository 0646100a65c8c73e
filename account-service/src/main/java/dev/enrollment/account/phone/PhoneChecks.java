package dev.enrollment.account.phone;

import dev.enrollment.account.EnrollmentId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The codes under way. */
public interface PhoneChecks {

    /**
     * A code about to be sent.
     *
     * @param session keyed hash of the session it is bound to
     * @param code keyed hash of the code
     */
    record Sending(
            EnrollmentId enrollment,
            UUID id,
            String session,
            PhoneCheck.Target target,
            String code) {

        @Override
        public String toString() {
            return "Sending[" + id + "]";
        }
    }

    /** Puts the code in the place of any earlier one of the enrollment. */
    void begin(Sending sending, Duration validity);

    /** Whether the session's untried code for this very phone is valid for longer than this. */
    boolean justSent(
            EnrollmentId enrollment, String session, PhoneCheck.Target target, Duration left);

    /** The newest code of the enrollment, whatever has become of it. */
    Optional<PhoneCheck> find(EnrollmentId enrollment);

    /**
     * Takes one of the tries that are left; empty where none is, the code is too old or belongs to
     * another session. The row stays locked until the transaction ends.
     *
     * @param most how many tries a code has
     */
    Optional<PhoneCheck> attempt(EnrollmentId enrollment, String session, int most);

    /** Keeps the number as the one that was verified; its code counts no more. */
    void settle(EnrollmentId enrollment);
}
