package dev.enrollment.notification.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The phrases of all languages: one file {@code /letters/<language>.properties} each. */
final class PhraseBook {

    private static final String FILES = "classpath:/letters/*.properties";
    private static final String EXTENSION = ".properties";
    private static final Locale FALLBACK = Locale.ENGLISH;

    private final Map<Locale, Phrases> languages;

    private PhraseBook(Map<Locale, Phrases> languages) {
        this.languages = languages;
    }

    static PhraseBook load() {
        try {
            Map<Locale, Phrases> languages = new HashMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                Phrases phrases = read(file);
                languages.put(phrases.locale(), phrases);
            }
            if (!languages.containsKey(FALLBACK)) {
                throw new IllegalStateException("No letters in " + FALLBACK);
            }
            return new PhraseBook(languages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The phrases nearest to a BCP 47 language: {@code de-AT} finds German, an unknown one English.
     */
    Phrases nearest(String language) {
        List<Locale.LanguageRange> wanted;
        try {
            wanted = Locale.LanguageRange.parse(language);
        } catch (IllegalArgumentException unreadable) {
            wanted = List.of();
        }
        Locale found = wanted.isEmpty() ? null : Locale.lookup(wanted, languages.keySet());
        return Objects.requireNonNull(languages.get(found == null ? FALLBACK : found));
    }

    List<Phrases> all() {
        return List.copyOf(languages.values());
    }

    private static Phrases read(Resource file) throws IOException {
        String name = Objects.requireNonNull(file.getFilename());
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new HashMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Phrases(
                Locale.forLanguageTag(name.substring(0, name.length() - EXTENSION.length())),
                texts);
    }
}
