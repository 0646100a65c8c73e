package dev.enrollment.notification.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases of one language. A phrase may name values as {@code {company}}; what a value holds is
 * inserted literally.
 */
final class Phrases {

    private static final Pattern VALUE = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Locale locale;
    private final Map<String, String> texts;

    Phrases(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = new TreeMap<>(texts);
    }

    Locale locale() {
        return locale;
    }

    Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    /**
     * The phrase with its values; {@link IllegalStateException} where the phrase or a value is
     * missing.
     */
    String text(String key, Map<String, String> values) {
        return find(key, values)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No phrase " + key + " in " + locale.toLanguageTag()));
    }

    Optional<String> find(String key, Map<String, String> values) {
        return Optional.ofNullable(texts.get(key)).map(text -> fill(key, text, values));
    }

    /** All texts in a fixed order, to tell one version of them from another. */
    String everything() {
        return texts.toString();
    }

    private static String fill(String key, String text, Map<String, String> values) {
        return VALUE.matcher(text)
                .replaceAll(
                        match -> {
                            String value = values.get(match.group(1));
                            if (value == null) {
                                throw new IllegalStateException(
                                        "Phrase " + key + " lacks " + match.group());
                            }
                            return Matcher.quoteReplacement(value);
                        });
    }
}
