package dev.enrollment.edge.api;

import dev.enrollment.edge.api.Problem.BrokenRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;

/** What the framework cannot read, with the name of the field and an example. */
final class Unfit {

    private static final String WRONG_TYPE = "WRONG_TYPE";

    private Unfit() {}

    /** The field that stopped the reader; empty where it is the whole body. */
    static BrokenRule body(HttpMessageNotReadableException refusal) {
        String field = refusal.getCause() instanceof JacksonException cause ? path(cause) : "";
        return new BrokenRule(
                field,
                "MALFORMED",
                "This is unknown, stands twice, or is of another type than the field.",
                "Send one JSON object with the documented fields only, each at most once.");
    }

    static BrokenRule parameter(TypeMismatchException refusal) {
        return new BrokenRule(
                Objects.requireNonNullElse(refusal.getPropertyName(), ""),
                WRONG_TYPE,
                "The value is not what the parameter takes.",
                cure(refusal.getRequiredType()));
    }

    static BrokenRule missing(MissingServletRequestParameterException refusal) {
        return new BrokenRule(
                refusal.getParameterName(),
                "REQUIRED",
                "The parameter is missing.",
                "Add ?%s=… to the address.".formatted(refusal.getParameterName()));
    }

    static List<BrokenRule> parameters(HandlerMethodValidationException refusal) {
        return refusal.getParameterValidationResults().stream()
                .flatMap(
                        result ->
                                result.getResolvableErrors().stream()
                                        .map(
                                                error ->
                                                        new BrokenRule(
                                                                Objects.requireNonNullElse(
                                                                        result.getMethodParameter()
                                                                                .getParameterName(),
                                                                        ""),
                                                                WRONG_TYPE,
                                                                "The value is not what the parameter takes.",
                                                                "The value "
                                                                        + error.getDefaultMessage()
                                                                        + ".")))
                .toList();
    }

    private static String cure(@Nullable Class<?> type) {
        if (type == null) {
            return "Send it as the contract describes it.";
        }
        if (type.isEnum()) {
            return "Use one of " + Arrays.toString(type.getEnumConstants()) + ".";
        }
        if (type == UUID.class) {
            return "Send a UUID, like 0199d3a1-7c00-7000-8000-000000000001.";
        }
        if (type == Instant.class) {
            return "Send a time, like 2027-01-31T22:00:00Z.";
        }
        if (type == LocalDate.class) {
            return "Send a day, like 2027-01-31.";
        }
        if (type == int.class || type == Integer.class) {
            return "Send a whole number, like 50.";
        }
        return "Send it as the contract describes it.";
    }

    private static String path(JacksonException cause) {
        return cause.getPath().stream()
                .map(
                        step ->
                                step.getPropertyName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : "." + step.getPropertyName())
                .reduce("", String::concat)
                .replaceFirst("^\\.", "");
    }
}
