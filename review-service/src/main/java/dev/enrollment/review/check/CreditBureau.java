package dev.enrollment.review.check;

import java.net.URI;

/** The credit bureau. */
public interface CreditBureau {

    /** Orders the report, or gets the one ordered before under the same reference. */
    Answer<Grade> report(Enquiry enquiry);

    /** Gets the report that was promised there; one that is gone is ordered again. */
    default Answer<Grade> collect(URI location, Enquiry enquiry) {
        return report(enquiry);
    }

    /**
     * What the bureau is asked.
     *
     * @param reference the same for the same question
     */
    record Enquiry(String reference, String market, String registrationNumber, String legalName) {}

    /** From best to worst. */
    enum Grade {
        A,
        B,
        C,
        D,
        E
    }
}
