package dev.enrollment.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages say everything in every language they speak. */
class PageTextsTest {

    @ParameterizedTest
    @MethodSource("dev.enrollment.tests.PageLanguages#translations")
    void everyLanguageHasTheSameTexts(String language) throws IOException {
        Properties english = texts("");
        assertThat(english).hasSizeGreaterThan(40);
        Properties other = texts("_" + language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(other.getProperty("accept.label")).contains("{0}");
    }

    private static Properties texts(String language) throws IOException {
        var file = Path.of("src/main/resources/messages" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
