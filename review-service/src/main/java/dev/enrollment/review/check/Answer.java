package dev.enrollment.review.check;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of asking somebody else: the answer, a promise, or that none could be had. */
public sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    /**
     * The source has taken the question, and will have the answer at this address.
     *
     * @param pause until it is worth a look; null where the source does not say
     */
    record Later<T>(URI location, @Nullable Duration pause) implements Answer<T> {}

    /** Nobody answered, or not in a way that says anything; the cause is a code. */
    record Missing<T>(String cause) implements Answer<T> {}

    /**
     * The check's result: by the rule where there is an answer, promised where it comes later, and
     * unavailable where there is none.
     */
    default CheckResult judged(Function<T, CheckResult> rule) {
        return switch (this) {
            case Given<T>(T value) -> rule.apply(value);
            case Later<T>(URI location, Duration pause) ->
                    new CheckResult.Promised(location, pause);
            case Missing<T>(String cause) -> new CheckResult.Unavailable(cause);
        };
    }
}
