package dev.enrollment.review.web.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The phrases of notification-service's letters in one language. */
record LetterPhrases(String language, Properties texts) {

    private static final Pattern VALUE = Pattern.compile("\\{([a-zA-Z]+)}");

    /** Those of a BCP 47 language, or English ones where there are none. */
    static LetterPhrases nearest(String language) {
        String wanted = language.replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT);
        String found = LetterPhrases.class.getResource(file(wanted)) == null ? "en" : wanted;
        Properties texts = new Properties();
        try (var file = LetterPhrases.class.getResourceAsStream(file(found))) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LetterPhrases(found, texts);
    }

    /** The phrase with its values; throws where there is none. */
    String text(String key, Map<String, String> values) {
        String text = find(key, values);
        if (text == null) {
            throw new IllegalStateException("No phrase " + key + " in " + language);
        }
        return text;
    }

    @Nullable String find(String key, Map<String, String> values) {
        String text = texts.getProperty(key);
        return text == null
                ? null
                : VALUE.matcher(text)
                        .replaceAll(
                                it ->
                                        Matcher.quoteReplacement(
                                                values.getOrDefault(it.group(1), it.group())));
    }

    private static String file(String language) {
        return "/letters/" + language + ".properties";
    }
}
