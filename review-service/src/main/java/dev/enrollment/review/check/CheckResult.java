package dev.enrollment.review.check;

import java.util.List;

/** What one try of a check brought. */
public sealed interface CheckResult {

    /**
     * The check has its result.
     *
     * @param findings codes, without personal data; empty where nothing was found
     */
    record Completed(CheckVerdict verdict, List<String> findings) implements CheckResult {

        public Completed {
            findings = List.copyOf(findings);
        }
    }

    /** The source could not be asked. Says nothing about the company: to be tried again. */
    record Unavailable(String cause) implements CheckResult {}

    static Completed passed() {
        return new Completed(CheckVerdict.PASSED, List.of());
    }

    static Completed attention(String... findings) {
        return new Completed(CheckVerdict.ATTENTION, List.of(findings));
    }

    static Completed failed(String... findings) {
        return new Completed(CheckVerdict.FAILED, List.of(findings));
    }
}
