package dev.enrollment.agreement;

import org.jspecify.annotations.Nullable;

/**
 * A signed agreement that waits for its seal, with everything that goes into the PDF; what changes
 * or is erased later changes nothing here. Or a sealed one whose seal is to be renewed before what
 * proves it ends: text and evidence are in the PDF then, and empty here.
 *
 * @param evidence JSON, byte for byte as it is attached
 * @param sealed the PDF as it is, where its seal is to be renewed
 * @param attempt 1, 2, 3 …
 */
public record SealingOrder(
        EnrollmentId enrollment,
        AgreementId agreement,
        Content content,
        String evidence,
        byte @Nullable [] sealed,
        int attempt) {

    @Override
    public String toString() {
        return "SealingOrder[" + enrollment + "]";
    }
}
