package dev.enrollment.sandbox.supervisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A resource with placeholders such as {@code {{kafka}}}. */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z.-]+)}}");

    private Template() {}

    /** The resource with every placeholder replaced; an unknown one is a mistake of ours. */
    static String fill(String resource, Map<String, String> values) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            byte[] content = Objects.requireNonNull(in, resource).readAllBytes();
            return fillText(new String(content, StandardCharsets.UTF_8), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fillText(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        match -> {
                            String value = values.get(match.group(1));
                            if (value == null) {
                                throw new IllegalArgumentException("Unknown " + match.group());
                            }
                            return Matcher.quoteReplacement(value);
                        });
    }
}
