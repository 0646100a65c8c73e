package dev.enrollment.acceptance.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that a language consists of. */
final class LanguageFiles {

    private static final Path ROOT = Path.of("..");
    private static final String THEME = "identity-theme/src/main/resources/theme/enrollment/";

    /** A {@code *} stands for the language; where English has a file without it, that is named. */
    static final List<Pattern> PATTERNS =
            List.of(
                    bundle("pages/src/main/resources/pages/words"),
                    bundle("account-service/src/main/resources/portal/messages"),
                    files("account-service/src/main/resources/declarations/2026-01/*.properties"),
                    bundle("agreement-service/src/main/resources/messages"),
                    bundle("agreement-service/src/main/resources/sealing/evidence"),
                    files(
                            "agreement-service/src/main/resources/agreements/reseller-agreement/2026-12/*.md"),
                    bundle("review-service/src/main/resources/console/messages"),
                    files("notification-service/src/main/resources/letters/*.properties"),
                    files(THEME + "login/messages/messages_*.properties"),
                    files(THEME + "email/messages/messages_*.properties"));

    private LanguageFiles() {}

    static Stream<String> languages() {
        return Stream.of(
                properties("pages/src/main/resources/META-INF/service-defaults.properties")
                        .getOrDefault("enrollment.pages.languages", "")
                        .split(","));
    }

    static Stream<String> translations() {
        return languages().skip(1);
    }

    static Map<String, String> properties(String path) {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(ROOT.resolve(path))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> texts.put(key, words.getProperty(key)));
        return texts;
    }

    private static Pattern bundle(String path) {
        return new Pattern(path + ".properties", path + "_*.properties");
    }

    private static Pattern files(String path) {
        return new Pattern(path, path);
    }

    record Pattern(String english, String other) {

        String of(String language) {
            return (language.equals("en") ? english : other).replace("*", language);
        }

        /** By key; a document is one text, with its headings as keys. */
        Map<String, String> texts(String language) throws IOException {
            String path = of(language);
            return path.endsWith(".md") ? sections(path) : properties(path);
        }

        private static Map<String, String> sections(String path) throws IOException {
            Map<String, String> texts = new TreeMap<>();
            String[] parts = Files.readString(ROOT.resolve(path)).split("(?m)^#+ ", -1);
            for (int i = 1; i < parts.length; i++) {
                texts.put(Integer.toString(i), parts[i].replace("{{", "{").replace("}}", "}"));
            }
            return texts;
        }
    }
}
