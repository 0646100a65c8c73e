package dev.enrollment.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the sealing of a signed agreement stands.
 *
 * @param attempts so far
 * @param problem why the last attempt failed; empty once sealed
 */
public record Seal(
        String contentHash,
        int attempts,
        @Nullable String problem,
        @Nullable Instant sealedAt,
        @Nullable String level,
        @Nullable String sealedHash) {

    /** As shown to people. */
    public enum Status {
        /** Signed before agreements were sealed; the evidence in the database is what there is. */
        NONE,
        WAITING,
        DELAYED,
        SEALED
    }

    public static Status statusOf(@Nullable Seal seal) {
        if (seal == null) {
            return Status.NONE;
        }
        if (seal.sealedAt != null) {
            return Status.SEALED;
        }
        return seal.problem == null ? Status.WAITING : Status.DELAYED;
    }
}
