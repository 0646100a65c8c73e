package dev.enrollment.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about an agreement, beside its answer.
 *
 * @param by who decided
 * @param reason in staff's words, empty where a signatory decided
 * @param named who is to sign from then on, where that changed
 * @param packHash SHA-256 of the evidence pack that was handed out, in lower-case hex
 */
public record Step(
        EnrollmentId enrollment,
        Kind kind,
        SubjectId by,
        String reason,
        @Nullable Signatory named,
        @Nullable String packHash,
        Instant at) {

    Step(
            EnrollmentId enrollment,
            Kind kind,
            SubjectId by,
            String reason,
            @Nullable Signatory named,
            Instant at) {
        this(enrollment, kind, by, reason, named, null, at);
    }

    /** An operator was given the evidence pack. */
    public static Step exported(
            EnrollmentId enrollment, SubjectId by, String reason, String packHash, Instant at) {
        return new Step(enrollment, Kind.EXPORTED, by, reason, null, packHash, at);
    }

    /** What was decided. */
    public enum Kind {
        /** The signatory named another person. */
        DELEGATED,
        /** Staff named another person. */
        REASSIGNED,
        /** Staff gave more time. */
        EXTENDED,
        /** Staff had a new link sent. */
        LINK_RENEWED,
        /** An operator was given the evidence pack. */
        EXPORTED
    }
}
