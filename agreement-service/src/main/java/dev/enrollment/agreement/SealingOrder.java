package dev.enrollment.agreement;

/**
 * A signed agreement that waits for its seal, with everything that goes into the PDF; what changes
 * or is erased later changes nothing here.
 *
 * @param evidence JSON, byte for byte as it is attached
 * @param attempt 1, 2, 3 …
 */
public record SealingOrder(
        EnrollmentId enrollment,
        AgreementId agreement,
        Content content,
        String evidence,
        int attempt) {

    @Override
    public String toString() {
        return "SealingOrder[" + enrollment + "]";
    }
}
