package dev.enrollment.review.check;

import java.util.function.Function;

/** What came of asking somebody else: the answer, or that none could be had. */
public sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    /** Nobody answered, or not in a way that says anything; the cause is a code. */
    record Missing<T>(String cause) implements Answer<T> {}

    /**
     * The check's result: by the rule where there is an answer, unavailable where there is none.
     */
    default CheckResult judged(Function<T, CheckResult> rule) {
        return switch (this) {
            case Given<T>(T value) -> rule.apply(value);
            case Missing<T>(String cause) -> new CheckResult.Unavailable(cause);
        };
    }
}
