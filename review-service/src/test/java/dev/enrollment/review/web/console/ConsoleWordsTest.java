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
import dev.enrollment.review.saved.QueueAnswers;
import dev.enrollment.tests.PageTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The console says everything in every language. */
class ConsoleWordsTest {

    private static final Path FILE = Path.of("src/main/resources/console/messages.properties");

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyLanguageHasEveryTextWithTheSameArguments() {
        PageTexts.areTheSameInEveryLanguage(FILE);
    }

    @Test
    void templatesSayNothingWithoutAText() {
        var asked = PageTexts.askedForBy(Path.of("src/main/resources/templates"));
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(PageTexts.of(FILE)).containsKeys(asked.toArray(String[]::new));
    }

    @Test
    void everyCodeHasItsWords() {
        Set<String> keys = PageTexts.of(FILE).keySet();
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
                .containsAll(named("due.", QueueAnswers.Due.values()))
                .containsAll(QueueAnswers.states().stream().map("state."::concat).toList())
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
}
