package dev.enrollment.review.check;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** From best to worst: A to C pass, D asks for attention, E fails. */
    enum Grade {
        A,
        B,
        C,
        D,
        E;

        /** Empty where no grade has this name. */
        public static Optional<Grade> named(@Nullable String name) {
            return Stream.of(values()).filter(grade -> grade.name().equals(name)).findFirst();
        }

        public CheckResult.Completed judged() {
            return switch (this) {
                case A, B, C -> CheckResult.passed();
                case D -> CheckResult.attention("CREDIT_GRADE_D");
                case E -> CheckResult.failed("CREDIT_GRADE_E");
            };
        }
    }
}
