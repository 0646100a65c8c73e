package dev.enrollment.account.web;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/** Where in a body reading failed, as office.postalCode or supportProfile.languages[0]. */
final class JsonPath {

    private JsonPath() {}

    /** For what is no JSON the parser knows best where it stands, else the reader does. */
    static String of(JacksonException failure) {
        return failure instanceof StreamReadException
                        && failure.processor() instanceof JsonParser parser
                ? position(parser)
                : path(failure);
    }

    private static String position(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        return pointer.replaceFirst("^/", "").replace('/', '.');
    }

    private static String path(JacksonException failure) {
        String path = failure.getPath().stream().map(JsonPath::part).collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String part(JacksonException.Reference reference) {
        return reference.getPropertyName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + reference.getPropertyName();
    }
}
