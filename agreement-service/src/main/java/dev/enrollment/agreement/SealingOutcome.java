package dev.enrollment.agreement;

import java.time.Instant;

/** What came of an attempt to seal. */
public sealed interface SealingOutcome {

    SealingOrder order();

    /**
     * The PDF with its seal.
     *
     * @param pdf sealed
     * @param level reached, and verified after sealing
     * @param holdsUntil when the first certificate or algorithm ends that proves it
     */
    record Sealed(SealingOrder order, byte[] pdf, String level, Instant holdsUntil)
            implements SealingOutcome {

        public String hash() {
            return Sha256.of(pdf);
        }
    }

    /**
     * Nothing is sealed yet: less than the level promised is never kept.
     *
     * @param step that failed, as a code
     * @param reason for operators; names nobody
     */
    record Delayed(SealingOrder order, String step, String reason) implements SealingOutcome {}
}
