package dev.enrollment.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages say: files of texts, one for each language, and the templates that ask for them. */
public final class PageTexts {

    /** A key that stands there whole, not one that is put together. */
    private static final Pattern ASKED =
            Pattern.compile("(?:#\\{|#messages\\.msg\\(')([a-zA-Z][\\w.-]*)[}(']");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private PageTexts() {}

    /** The texts of one file, by key. */
    public static SortedMap<String, String> of(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** The file of each other language has the keys of the English one, with the same arguments. */
    public static void areTheSameInEveryLanguage(Path english) {
        String name = String.valueOf(english.getFileName());
        var expected = of(english);
        for (String language : PageLanguages.translations().toList()) {
            var file = english.resolveSibling(name.replace(".", "_" + language + "."));
            var texts = of(file);
            assertThat(texts.keySet()).as(file.toString()).isEqualTo(expected.keySet());
            texts.forEach(
                    (key, text) ->
                            assertThat(arguments(text))
                                    .as("%s in %s", key, file)
                                    .isEqualTo(arguments(expected.getOrDefault(key, ""))));
        }
    }

    /** Keys that the templates of a folder ask for. */
    public static Set<String> askedForBy(Path templates) {
        try (Stream<Path> all = Files.walk(templates)) {
            return all.filter(Files::isRegularFile)
                    .flatMap(template -> ASKED.matcher(read(template)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> arguments(String text) {
        return new TreeSet<>(ARGUMENT.matcher(text).results().map(MatchResult::group).toList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
