package dev.enrollment.account.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.board.Flow;
import dev.enrollment.account.board.Stage;
import dev.enrollment.account.board.Stuck;
import dev.enrollment.account.market.CatalogueFiles;
import dev.enrollment.account.timeline.Milestone;
import dev.enrollment.account.timeline.Turn;
import dev.enrollment.defaults.Vendor;
import dev.enrollment.phone.Phones;
import dev.enrollment.tests.PageTexts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

/** Every page says everything in every language. */
class WordsTest {

    private static final Vendor VENDOR =
            new Vendor(
                    "A Vendor",
                    true,
                    new Vendor.Contacts("", "", "", URI.create("")),
                    new Vendor.Look("data:image/svg+xml;base64,", "#123456", "#abcdef"),
                    new Vendor.Imprint("", "", "", "", ""));
    private static final Path FILE = Path.of("src/main/resources/portal/messages.properties");
    private static final Map<String, String> TEXTS = PageTexts.of(FILE);

    /** Codes of intake's rules that a person filling in the pages can break. */
    private static final List<String> RULES =
            List.of(
                    "REQUIRED",
                    "TOO_LONG",
                    "CHARACTERS",
                    "LINK",
                    "MARKET_UNKNOWN",
                    "MARKET_NOT_ELIGIBLE",
                    "VAT_NUMBER",
                    "COMPANY_ALREADY_ENROLLED",
                    "POSTAL_CODE",
                    "PHONE",
                    "PREMIUM_PHONE",
                    "EMAIL",
                    "ROLE_MAILBOX",
                    "SIGNATORY",
                    "PARTNER_NETWORK_ID",
                    "COVERAGE",
                    "LANGUAGE",
                    "URL",
                    "AUTHORITY",
                    "CONSENT",
                    "DECLARATION_VERSION",
                    "DECLARED_AT");

    @Test
    void everyLanguageSaysTheSameWithTheSameFigures() {
        assertThat(TEXTS).hasSizeGreaterThan(200);
        PageTexts.areTheSameInEveryLanguage(FILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | DE | 22 November 2026, 11:15 (CET)",
                "de | GR | 22. November 2026, 12:15 (OEZ)",
                "fr | PT | 22 novembre 2026 10:15 (WET)"
            })
    void timesAreTheMarketsAndDatesAreEuropean(String language, String market, String expected) {
        var examples = new MarketExamples(CatalogueFiles.read(), new NoPhones());
        LocaleContextHolder.setLocale(Locale.of(language));
        try {
            var words = new Words(new StaticMessageSource(), examples, VENDOR);
            assertThat(words.moment(Instant.parse("2026-11-22T10:15:00Z"), market))
                    .isEqualTo(expected);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void everyKeyOfATemplateHasAText() {
        var asked = PageTexts.askedForBy(Path.of("src/main/resources/templates"));
        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(TEXTS).containsKeys(asked.toArray(String[]::new));
    }

    @Test
    void everythingThatCanHappenHasAName() {
        Stream<String> keys =
                Stream.of(
                                Arrays.stream(AccountStatus.values()).map(it -> "status." + it),
                                Arrays.stream(Milestone.values()).map(it -> "milestone." + it),
                                Arrays.stream(Turn.values()).map(it -> "turn." + it),
                                Arrays.stream(Stage.values()).map(it -> "board.stage." + it),
                                Arrays.stream(Stage.values()).map(it -> "board.turn." + it.turn()),
                                Arrays.stream(Flow.values()).map(it -> "board.flow." + it),
                                Arrays.stream(Stuck.Why.values()).map(it -> "board.why." + it),
                                RULES.stream().map(it -> "rule." + it),
                                RULES.stream().map(it -> "rule." + it + ".cure"))
                        .flatMap(it -> it);
        assertThat(TEXTS).containsKeys(keys.toArray(String[]::new));
    }

    @Test
    void everyMarketHasExamplesAndAnAdjective() {
        var catalogue = CatalogueFiles.read();
        var today = LocalDate.of(2026, 11, 22);
        assertThat(catalogue.eligibleOn(today)).hasSize(31);
        for (var market : catalogue.eligibleOn(today)) {
            var entry = catalogue.find(market.code()).orElseThrow();
            assertThat(entry.postalCodes().form().example()).as(market.code()).isNotEmpty();
            assertThat(entry.vatNumbers().example()).as(market.code()).isNotEmpty();
            assertThat(TEXTS).containsKey("adjective." + market.code());
        }
    }

    private static final class NoPhones implements Phones {

        @Override
        public Optional<Phone> read(String text, String market) {
            return Optional.empty();
        }

        @Override
        public String example(String market) {
            return "";
        }
    }
}
