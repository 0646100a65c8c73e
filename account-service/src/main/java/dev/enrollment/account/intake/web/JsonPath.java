package dev.enrollment.account.intake.web;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Where in a body reading failed, as office.postalCode or supportProfile.languages[0]. */
final class JsonPath {

    private JsonPath() {}

    static String of(JacksonException failure) {
        if (!failure.getPath().isEmpty()) {
            return failure.getPath().stream()
                    .map(JsonPath::part)
                    .collect(Collectors.joining())
                    .substring(failure.getPath().getFirst().getPropertyName() == null ? 0 : 1);
        }
        if (failure.processor() instanceof JsonParser parser) {
            return parser.streamReadContext()
                    .pathAsPointer()
                    .toString()
                    .replaceFirst("^/", "")
                    .replace('/', '.');
        }
        return "";
    }

    private static String part(JacksonException.Reference reference) {
        return reference.getPropertyName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + reference.getPropertyName();
    }
}
