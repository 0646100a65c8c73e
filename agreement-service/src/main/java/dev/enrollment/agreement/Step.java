package dev.enrollment.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about an agreement on offer, beside its answer.
 *
 * @param by who decided
 * @param reason in staff's words, empty where a signatory decided
 * @param named who is to sign from then on, where that changed
 */
public record Step(
        EnrollmentId enrollment,
        Kind kind,
        SubjectId by,
        String reason,
        @Nullable Signatory named,
        Instant at) {

    /** What was decided. */
    public enum Kind {
        /** The signatory named another person. */
        DELEGATED,
        /** Staff named another person. */
        REASSIGNED,
        /** Staff gave more time. */
        EXTENDED,
        /** Staff had a new link sent. */
        LINK_RENEWED
    }
}
