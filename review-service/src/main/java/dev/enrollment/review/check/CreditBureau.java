package dev.enrollment.review.check;

/** The credit bureau. */
public interface CreditBureau {

    /** Orders the report, or gets the one ordered before under the same reference. */
    Answer<Grade> report(Enquiry enquiry);

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
