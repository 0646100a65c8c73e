package dev.enrollment.review.check;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /**
     * The source works on it. Says nothing about the company: to be collected later.
     *
     * @param pause until then; null where the source does not say
     */
    record Promised(URI location, @Nullable Duration pause) implements CheckResult {}

    /** The source could not be asked. Says nothing about the company: to be tried again. */
    record Unavailable(String cause) implements CheckResult {

        private static final Pattern AWAY =
                Pattern.compile("SOURCE_UNREACHABLE|SOURCE_ANSWERED_(5\\d\\d|429)");

        /** Whether others would not be answered either; else it is about this question. */
        public boolean sourceIsAway() {
            return AWAY.matcher(cause).matches();
        }
    }

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
