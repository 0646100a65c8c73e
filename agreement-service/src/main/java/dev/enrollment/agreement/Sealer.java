package dev.enrollment.agreement;

/** Prints, seals and verifies; or renews a seal and verifies. */
public interface Sealer {

    SealingOutcome seal(SealingOrder order);
}
