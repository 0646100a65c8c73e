package dev.enrollment.review.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.BulkDesk;
import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.catalogue.CodeList;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckState;
import dev.enrollment.review.check.CheckVerdict;
import dev.enrollment.review.check.OtherApplicants.Likeness;
import dev.enrollment.tests.PageLanguages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The console says everything in every language. */
class ConsoleWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyLanguageHasEveryTextWithTheSameArguments() throws IOException {
        Properties english = texts("");
        for (String language : PageLanguages.translations().toList()) {
            Properties texts = texts("_" + language);
            assertThat(texts.keySet()).isEqualTo(english.keySet());
            for (String key : english.stringPropertyNames()) {
                assertThat(arguments(texts.getProperty(key)))
                        .as(key + language)
                        .isEqualTo(arguments(english.getProperty(key)));
            }
        }
    }

    @Test
    void templatesSayNothingWithoutAText() throws IOException {
        Properties english = texts("");
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                IN_TEMPLATE
                        .matcher(Files.readString(template))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(
                                key ->
                                        assertThat(english.stringPropertyNames())
                                                .as(template.toString())
                                                .contains(key));
            }
        }
    }

    @Test
    void everyCodeHasItsWords() throws IOException {
        Set<String> keys = texts("").stringPropertyNames();
        for (String list : List.of("rejection-reasons", "information-items")) {
            for (String code : CodeList.named(list).codes()) {
                assertThat(keys.contains("code." + code) || keys.contains("field." + code))
                        .as(code)
                        .isTrue();
            }
        }
        assertThat(keys)
                .containsAll(named("state.", ReviewStatus.values()))
                .containsAll(named("command.", ReviewCommand.values()))
                .containsAll(named("check.", CheckState.values()))
                .containsAll(named("code.", CheckName.values()))
                .containsAll(named("code.", CheckVerdict.values()))
                .containsAll(named("code.", Likeness.values()))
                .containsAll(named("outcome.", BulkDesk.Outcome.values()))
                .containsAll(named("bulk.", BulkDesk.Action.values()))
                .containsAll(named("key.", Key.values()))
                .containsAll(named("due.", QueueQuestion.Due.values()))
                .containsAll(QueueQuestion.states().stream().map("state."::concat).toList())
                .containsAll(Stream.of(Action.values()).map(it -> "done." + it).toList());
    }

    @Test
    void detailsOfTheHistoryAreWords() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("console/messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        LocaleContextHolder.setLocale(Locale.GERMAN);
        ConsoleWords words = new ConsoleWords(source);
        assertThat(
                        Stream.of(
                                        "ROUND_2",
                                        "DE",
                                        "CREDIT",
                                        "office.street",
                                        "partnerNetworkId=4711001",
                                        "SOURCE_ANSWERED_503")
                                .map(words::detail))
                .containsExactly(
                        "Runde 2",
                        "Deutschland",
                        "Bonität",
                        "Straße und Hausnummer",
                        "Partnernetzwerk-ID, vorher: 4711001",
                        "SOURCE_ANSWERED_503");
    }

    private static List<String> named(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name()).toList();
    }

    private static Set<String> arguments(String text) {
        return new TreeSet<>(ARGUMENT.matcher(text).results().map(MatchResult::group).toList());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var in =
                Files.newBufferedReader(
                        RESOURCES.resolve("console/messages" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }
}
