package dev.enrollment.account.provisioning;

/** What came of a call to the back end. */
public sealed interface BackEndAnswer {

    record Reported(OperationReport report) implements BackEndAnswer {}

    /** The back end knows no such operation. */
    record Absent() implements BackEndAnswer {}

    /** The call did not succeed; whether it had an effect is unknown. */
    record Unanswered(FailureCode code) implements BackEndAnswer {}
}
