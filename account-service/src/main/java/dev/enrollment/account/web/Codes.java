package dev.enrollment.account.web;

import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.Problem.BrokenRule;
import dev.enrollment.edge.api.ProblemException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codes of a closed list in a request. */
final class Codes {

    private Codes() {}

    static <E extends Enum<E>> E read(Class<E> codes, String field, @Nullable String code) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                refusal(
                                        codes,
                                        field,
                                        "UNKNOWN_CODE",
                                        "This is not a code of the list."));
    }

    static <E extends Enum<E>> ProblemException missing(Class<E> codes, String field) {
        return refusal(codes, field, "REQUIRED", "At least one code is needed.");
    }

    private static <E extends Enum<E>> ProblemException refusal(
            Class<E> codes, String field, String code, String message) {
        String cure = "Use one of " + Arrays.toString(codes.getEnumConstants()) + ".";
        return new ProblemException(
                Problem.rejected(List.of(new BrokenRule(field, code, message, cure))));
    }
}
