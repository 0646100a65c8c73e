package dev.enrollment.benchmark.pipeline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The letters of an enrollment that meets no trouble, in their order, known by their subjects: the
 * build copies the English words of notification-service, so that a subject has one source.
 */
enum LetterKind {
    RECEIVED("APPLICATION_RECEIVED"),
    OFFER("APPLICATION_APPROVED_WITH_LINK"),
    SIGNED("AGREEMENT_SIGNED"),
    READY("ACCOUNT_READY");

    private final String words;
    private final Pattern subject;

    LetterKind(String key) {
        String found = Words.ENGLISH.getProperty(key + ".subject");
        this.words = Objects.requireNonNull(found, () -> "no subject of " + key);
        this.subject = pattern(words);
    }

    /** For a formatter, with one place for the company. */
    String subject() {
        return words.replace("%", "%%").replace("{company}", "%s");
    }

    /** Empty for a letter that nobody should get here. */
    static Optional<LetterKind> of(String subject) {
        return Arrays.stream(values())
                .filter(kind -> kind.subject.matcher(subject).matches())
                .findFirst();
    }

    private static Pattern pattern(String words) {
        int field = words.indexOf("{company}");
        return Pattern.compile(
                Pattern.quote(words.substring(0, field))
                        + ".*"
                        + Pattern.quote(words.substring(field + "{company}".length())));
    }

    private static final class Words {

        private static final Properties ENGLISH = read("/letters/en.properties");

        private static Properties read(String resource) {
            var words = new Properties();
            try (var in = Objects.requireNonNull(LetterKind.class.getResourceAsStream(resource))) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                return words;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
