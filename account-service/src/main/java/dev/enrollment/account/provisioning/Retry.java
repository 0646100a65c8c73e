package dev.enrollment.account.provisioning;

/** What came of an operator's wish to try again at once. */
public sealed interface Retry {

    Provisioning provisioning();

    /** The next attempt is due now. */
    record Due(Provisioning provisioning) implements Retry {}

    /** An attempt runs at this moment; its result is awaited, and nothing was changed. */
    record Running(Provisioning provisioning) implements Retry {}

    /** Nothing is left to try. */
    record Over(Provisioning provisioning) implements Retry {}
}
