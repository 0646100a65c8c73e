package dev.enrollment.agreement;

/** Prints, seals and verifies. */
public interface Sealer {

    SealingOutcome seal(SealingOrder order);
}
