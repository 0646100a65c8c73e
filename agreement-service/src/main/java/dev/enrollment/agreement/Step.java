package dev.enrollment.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about an agreement, beside its answer.
 *
 * @param by who decided
 * @param reason in staff's words, empty where a signatory decided
 * @param named who is to sign from then on, where that changed
 * @param method how a signatory who decided was identified; null where staff did
 * @param packHash SHA-256 of the evidence pack that was handed out, in lower-case hex
 */
public record Step(
        EnrollmentId enrollment,
        Kind kind,
        SubjectId by,
        String reason,
        @Nullable Signatory named,
        @Nullable String method,
        @Nullable String packHash,
        Instant at) {

    /** What staff decided. */
    Step(
            EnrollmentId enrollment,
            Kind kind,
            SubjectId by,
            String reason,
            @Nullable Signatory named,
            Instant at) {
        this(enrollment, kind, by, reason, named, null, null, at);
    }

    /** The signatory named another person. */
    static Step delegated(EnrollmentId enrollment, Visitor by, Signatory named, Instant at) {
        String method = by.signIn().method();
        return new Step(enrollment, Kind.DELEGATED, by.subject(), "", named, method, null, at);
    }

    /** An operator was given the evidence pack. */
    public static Step exported(
            EnrollmentId enrollment, SubjectId by, String reason, String packHash, Instant at) {
        return new Step(enrollment, Kind.EXPORTED, by, reason, null, null, packHash, at);
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
