package dev.enrollment.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The foot of every page says everything in every language. */
class FooterWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{(footer[a-z.-]+[a-z])");

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_fr"})
    void everyLanguageHasTheSameTexts(String language) throws IOException {
        var words = new Properties();
        try (Reader reader =
                Files.newBufferedReader(
                        RESOURCES.resolve("pages/footer" + language + ".properties"))) {
            words.load(reader);
        }
        String template = Files.readString(RESOURCES.resolve("templates/pages/footer.html"));
        var used =
                IN_TEMPLATE
                        .matcher(template)
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
        assertThat(used).hasSize(5);
        assertThat(words.stringPropertyNames())
                .containsAll(used)
                .contains("footer.help", "footer.privacy", "footer.imprint")
                .hasSize(8);
    }
}
