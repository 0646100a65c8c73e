package dev.enrollment.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.NotificationId;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.NotificationProperties;
import dev.enrollment.notification.Occasion;
import dev.enrollment.notification.Recipient;
import dev.enrollment.schemas.links.LinkKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class LetterTest {

    private static final PhraseBook BOOK = PhraseBook.load();
    private static final AgreementLinks AGREEMENTS =
            new AgreementLinks(
                    URI.create("http://localhost:27003/agreements"),
                    LinkKeys.parse("k1:dGVzdC1vbmx5LWxpbmsta2V5LW9mLTMyLWJ5dGVzISE="));
    private static final URI PORTAL = URI.create("https://portal.example/home?a=1&b=2");
    private static final String HELP = "help@nimbus.example";
    private static final NotificationId ID = new NotificationId(new UUID(7, 7));
    private static final Recipient.Contact CONTACT =
            new Recipient.Contact("Jürgen", "Groß", "jg@firma.example");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

    static Stream<Arguments> everyKindInEveryLanguage() {
        return BOOK.all().stream()
                .flatMap(
                        phrases ->
                                Stream.of(NotificationKind.values())
                                        .map(
                                                kind ->
                                                        Arguments.of(
                                                                kind,
                                                                phrases.locale().toLanguageTag())));
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void htmlAndTextTellTheSame(NotificationKind kind, String language) {
        Content content = content(Samples.occasion(kind), "Groß & Söhne GmbH", language);
        OpenedLetter letter = sealed(content);

        assertThat(letter.subject())
                .isEqualTo(content.head().subject())
                .contains("Groß & Söhne GmbH");
        Stream.of(
                        Stream.of(
                                content.head().heading(),
                                content.ending().closing(),
                                content.ending().footer()),
                        content.opening().stream(),
                        content.ending().paragraphs().stream(),
                        content.points().stream()
                                .flatMap(point -> Stream.of(point.title(), point.explanation())),
                        content.details().facts().stream()
                                .flatMap(fact -> Stream.of(fact.label(), fact.value())))
                .flatMap(said -> said)
                .forEach(
                        said -> {
                            assertThat(letter.text()).contains(said);
                            assertThat(letter.shown()).contains(said);
                        });
        assertThat(letter.text() + letter.shown()).doesNotContain("null", "th:", "{", "Lorem");
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void everyLetterLeadsOnAndSaysWhomToAsk(NotificationKind kind, String language) {
        OpenedLetter letter = sealed(content(Samples.occasion(kind), "Firma", language));
        List<String> expected =
                switch (kind) {
                    case APPLICATION_APPROVED_WITH_LINK,
                            AGREEMENT_REASSIGNED,
                            AGREEMENT_EXTENDED,
                            AGREEMENT_REMINDER ->
                            List.of(agreement(kind));
                    case APPLICATION_RECEIVED,
                            INFORMATION_REQUESTED,
                            APPLICATION_REJECTED,
                            APPLICATION_WITHDRAWN,
                            APPEAL_RECEIVED,
                            AGREEMENT_DECLINED,
                            AGREEMENT_EXPIRED,
                            PROVISIONING_DELAYED,
                            ACCOUNT_READY ->
                            List.of(PORTAL.toString());
                    case AGREEMENT_SIGNED -> List.of(AGREEMENTS.all().toString());
                };
        assertThat(links(letter.text())).isEqualTo(expected);
        assertThat(links(letter.html().replace("&amp;", "&"))).isEqualTo(expected);
        assertThat(letter.text()).contains(HELP);
        assertThat(letter.shown()).contains(HELP);
    }

    @Test
    void languagesDiffer() {
        for (NotificationKind kind : NotificationKind.values()) {
            Content english = content(Samples.occasion(kind), "Firma", "en");
            Content german = content(Samples.occasion(kind), "Firma", "de");
            assertThat(german.head().subject()).isNotEqualTo(english.head().subject());
            assertThat(german.opening()).doesNotContainAnyElementsOf(english.opening());
            assertThat(german.points()).noneMatch(english.points()::contains);
        }
    }

    @Test
    void namesMarketAndDatesInTheReadersLanguageAndTheMarketsZone() {
        Content german =
                content(
                        Samples.occasion(NotificationKind.APPLICATION_APPROVED_WITH_LINK),
                        "Firma",
                        "de");
        assertThat(german.details().facts())
                .extracting(Content.Fact::value)
                .contains("Tschechien", "22. November 2026", "22. Dezember 2026, 11:15 Uhr (MEZ)");
    }

    @Test
    void theSubjectBeginsWithWhatToDo() {
        Map<NotificationKind, String> beginnings =
                Map.of(
                        NotificationKind.INFORMATION_REQUESTED, "Provide more information: Firma",
                        NotificationKind.APPLICATION_APPROVED_WITH_LINK, "Ready to sign: Firma",
                        NotificationKind.AGREEMENT_REMINDER, "Still to sign: Firma",
                        NotificationKind.ACCOUNT_READY, "Sign in again: ");
        beginnings.forEach(
                (kind, beginning) ->
                        assertThat(content(Samples.occasion(kind), "Firma", "en").head().subject())
                                .startsWith(beginning));
    }

    @Test
    void explainsKnownCodesFieldsAndTheUnknown() {
        Points points = new Points(BOOK.nearest("en"));
        assertThat(
                        points.explain(
                                NotificationKind.APPLICATION_REJECTED,
                                List.of("CREDIT_RISK", "NEW_CODE")))
                .extracting(Content.Point::title)
                .containsExactly("Credit check", "Another reason");
        assertThat(
                        points.explain(
                                NotificationKind.INFORMATION_REQUESTED,
                                List.of(
                                        "SUPPORT_PLAN",
                                        "office.postalCode",
                                        "company.motto",
                                        "NEW_ITEM",
                                        "SUPPORT_PLAN")))
                .extracting(Content.Point::title)
                .containsExactly(
                        "Support plan",
                        "Postal code of the office (office.postalCode)",
                        "company.motto",
                        "A further document");
    }

    @Test
    void everyReasonHasACure() {
        for (String reason :
                List.of(
                        "CREDIT_RISK",
                        "INELIGIBLE_BUSINESS",
                        "UNVERIFIABLE_COMPANY",
                        "INCOMPLETE_INFORMATION",
                        "DUPLICATE_ENROLLMENT",
                        "SANCTIONED_PARTY")) {
            for (Phrases phrases : BOOK.all()) {
                assertThat(
                                new Points(phrases)
                                        .explain(
                                                NotificationKind.APPLICATION_REJECTED,
                                                List.of(reason)))
                        .singleElement()
                        .satisfies(point -> assertThat(point.cure()).isNotBlank())
                        .isNotIn(
                                new Points(phrases)
                                        .explain(
                                                NotificationKind.APPLICATION_REJECTED,
                                                List.of("X")));
            }
        }
    }

    @Test
    void escapesNamesAndKeepsHeadersWhole() {
        Content content =
                content(
                        Samples.occasion(NotificationKind.APPLICATION_RECEIVED),
                        "<script>alert(1)</script>\r\nBcc: victim@example.org ${7*7} {vendor}",
                        "en");
        OpenedLetter letter = sealed(content);
        assertThat(letter.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(letter.text()).contains("${7*7} {vendor}");
        assertThat(letter.message())
                .satisfies(message -> assertThat(message.getHeader("Bcc")).isNull());
    }

    @Test
    void isStampedForMachines() {
        OpenedLetter letter =
                sealed(content(Samples.occasion(NotificationKind.ACCOUNT_READY), "Firma", "de"));
        assertThat(letter.header("Message-ID")).isEqualTo("<" + ID + "@nimbus.example>");
        assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(letter.header("Content-Language")).isEqualTo("de");
        assertThat(letter.header("Date")).startsWith("Sun, 22 Nov 2026");
        assertThat(letter.header("From")).isEqualTo("Nimbus Cloud <partners@nimbus.example>");
        assertThat(letter.header("To")).contains("<jg@firma.example>").contains("=?UTF-8?");
    }

    @Test
    void greetsWhoHasOneName() {
        var contact = new Recipient.Contact("", "Sukarno", "sukarno@firma.example");
        Occasion occasion = Samples.occasion(NotificationKind.ACCOUNT_READY);
        assertThat(content(occasion, "Firma", "en", contact).opening())
                .anySatisfy(line -> assertThat(line).startsWith("Hello Sukarno,"));
    }

    @Test
    void versionChangesWithEveryWord() {
        Phrases one = new Phrases(Locale.ENGLISH, Map.of("key", "word"));
        Phrases other = new Phrases(Locale.ENGLISH, Map.of("key", "words"));
        assertThat(TemplateVersions.of("layout", one))
                .isEqualTo(TemplateVersions.of("layout", one))
                .isNotEqualTo(TemplateVersions.of("layout", other))
                .isNotEqualTo(TemplateVersions.of("layouts", one));
    }

    private static String agreement(NotificationKind kind) {
        var offer = Objects.requireNonNull(Samples.occasion(kind).facts().offer());
        return AGREEMENTS.to(offer).toString();
    }

    private static Content content(Occasion occasion, String company, String language) {
        return content(occasion, company, language, CONTACT);
    }

    private static Content content(
            Occasion occasion, String company, String language, Recipient.Contact contact) {
        Recipient.Known recipient =
                new Recipient.Known(
                        new EnrollmentId(new UUID(1, 1)),
                        1,
                        language,
                        new Recipient.Company(company, "CZ"),
                        contact);
        return new Composer(AGREEMENTS, properties())
                .compose(occasion, recipient, BOOK.nearest(language));
    }

    private static OpenedLetter sealed(Content content) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:15:00Z"), ZoneOffset.UTC);
        Envelopes envelopes = new Envelopes("Nimbus Cloud", "partners@nimbus.example", clock);
        return OpenedLetter.of(
                envelopes.seal(
                        ID,
                        CONTACT,
                        content,
                        PlainLayout.of(content),
                        new HtmlLayout(template()).of(content)));
    }

    private static String template() {
        try {
            return new ClassPathResource("templates/letter.html")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> links(String text) {
        return LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private static NotificationProperties properties() {
        Duration second = Duration.ofSeconds(1);
        return new NotificationProperties(
                "Nimbus Cloud",
                "partners@nimbus.example",
                PORTAL,
                HELP,
                new NotificationProperties.Sending(
                        new NotificationProperties.Connections(1, 1, second),
                        1,
                        second,
                        second,
                        second),
                new NotificationProperties.Retries(second, second, second));
    }
}
