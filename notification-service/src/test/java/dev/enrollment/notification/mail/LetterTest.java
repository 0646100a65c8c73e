package dev.enrollment.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.defaults.Vendor;
import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.NotificationId;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Occasion;
import dev.enrollment.notification.Recipient;
import dev.enrollment.notification.Remarks;
import dev.enrollment.notification.Reply;
import dev.enrollment.schemas.links.LinkKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
    private static final String ENROLLMENT =
            "https://portal.example/enrollments/019ab000-0000-7000-8000-000000000001";
    private static final Vendor VENDOR =
            new Vendor(
                    "A Vendor",
                    true,
                    new Vendor.Contacts(
                            "help@vendor.example",
                            "privacy@vendor.example",
                            "partners@vendor.example",
                            URI.create("https://partners.vendor.example")),
                    new Vendor.Look("data:image/svg+xml;base64,", "#123456", "#abcdef"),
                    new Vendor.Imprint("A Vendor GmbH", "A street 1", "HRB 1", "DE1", "A person"));
    private static final String HELP = "help@vendor.example";
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
                    case INFORMATION_REQUESTED, INFORMATION_REMINDER ->
                            List.of(ENROLLMENT + "/information");
                    case ACCOUNT_OPENED,
                            APPLICATION_RECEIVED,
                            APPLICATION_APPROVED,
                            APPLICATION_REJECTED,
                            APPLICATION_LAPSED,
                            APPLICATION_WITHDRAWN,
                            APPEAL_RECEIVED,
                            AGREEMENT_DECLINED,
                            AGREEMENT_EXPIRED,
                            PROVISIONING_DELAYED,
                            ACCOUNT_READY ->
                            List.of(ENROLLMENT.replace("enrollments/", "home?case="));
                    case AGREEMENT_SIGNED -> List.of(AGREEMENTS.all().toString());
                };
        assertThat(links(letter.text())).isEqualTo(expected);
        // Each item that is asked for is a link to the place where it is answered.
        assertThat(links(letter.html().replace("&amp;", "&").replaceAll("#ask-[\\w.]+", "")))
                .isEqualTo(expected);
        assertThat(letter.text()).contains(HELP);
        assertThat(letter.shown()).contains(HELP);
    }

    /** What the confirmation page shows. */
    @Test
    void theLetterOfAnOpenedAccountHasTheFactsToKeep() {
        Content content =
                new Composer(AGREEMENTS, PORTAL, VENDOR)
                        .compose(
                                Samples.occasion(NotificationKind.ACCOUNT_OPENED),
                                Samples.RECIPIENT,
                                BOOK.nearest("en"));
        assertThat(content.details().facts())
                .extracting(fact -> fact.label() + ": " + fact.value())
                .containsExactly(
                        "Company: Björk & Lindgren Cloud AB",
                        "Market: Sweden",
                        "Registration number: 556677-8899",
                        "Office: Ankargatan 7, 211 13 Malmö",
                        "Office phone: +4640123456",
                        "Administrator: Åsa Lindgren",
                        "Sign-in: asa@bjork-lindgren.example",
                        "Opened: 22 November 2026",
                        "Reference: 019ab000-0000-7000-8000-000000000001");
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
                        NotificationKind.INFORMATION_REMINDER, "Still to provide: Firma",
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
        Points points = points("en");
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
                                points(phrases)
                                        .explain(
                                                NotificationKind.APPLICATION_REJECTED,
                                                List.of(reason)))
                        .singleElement()
                        .satisfies(point -> assertThat(point.cure()).isNotBlank())
                        .isNotIn(
                                points(phrases)
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
        assertThat(letter.header("Message-ID")).isEqualTo("<" + ID + "@vendor.example>");
        assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(letter.header("Content-Language")).isEqualTo("de");
        assertThat(letter.header("Date")).startsWith("Sun, 22 Nov 2026");
        assertThat(letter.header("From")).isEqualTo("A Vendor <partners@vendor.example>");
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

    /** The letter as a mail program gets it. */
    static String html(NotificationKind kind, String language) {
        return sealed(content(Samples.occasion(kind), "Groß & Söhne GmbH", language)).html();
    }

    private static String agreement(NotificationKind kind) {
        var offer = Objects.requireNonNull(Samples.occasion(kind).facts().offer());
        return AGREEMENTS.to(offer).toString();
    }

    @ParameterizedTest
    @MethodSource("dev.enrollment.tests.PageLanguages#all")
    void aRequestHasTheReviewersWordsTheDayAndALinkToEachItem(String language) {
        Remarks remarks =
                new Remarks(
                        4,
                        null,
                        Map.of("office.street", "Which <b>floor</b>?\nAnd which \u202Eyard?"));
        Occasion occasion =
                occasion(
                        NotificationKind.INFORMATION_REQUESTED,
                        List.of("office.street", "SUPPORT_PLAN"),
                        new Reply(Instant.parse("2026-12-06T22:59:00Z"), 4));
        OpenedLetter letter = sealed(composed(occasion, language, remarks));

        for (String told : List.of(letter.text(), letter.shown())) {
            assertThat(told).contains("Which <b>floor</b>?", "And which  yard?", "2026", "23:59");
        }
        assertThat(letter.html())
                .contains(
                        ENROLLMENT + "/information#ask-office.street",
                        ENROLLMENT + "/information#ask-SUPPORT_PLAN");
        assertThat(letter.text()).contains(ENROLLMENT + "/information\n");

        // Newer remarks have a letter of their own.
        Remarks newer = new Remarks(9, null, Map.of("office.street", "Something else"));
        assertThat(sealed(composed(occasion, language, newer)).text())
                .doesNotContain("Something else");
    }

    @ParameterizedTest
    @MethodSource("dev.enrollment.tests.PageLanguages#all")
    void aRejectionSaysUntilWhenToAppealOrThatItIsTheLast(String language) {
        Remarks remarks = new Remarks(4, "Send us the accounts of 2025.", Map.of());
        var codes = List.of("CREDIT_RISK");
        var until = new Reply(Instant.parse("2026-12-30T22:59:00Z"), 4);
        NotificationKind kind = NotificationKind.APPLICATION_REJECTED;
        Content first = composed(occasion(kind, codes, until), language, remarks);
        Content second = composed(occasion(kind, codes, new Reply(null, 4)), language, remarks);

        assertThat(first.points())
                .extracting(Content.Point::explanation)
                .contains(remarks.message());
        assertThat(first.ending().paragraphs()).hasSize(2);
        assertThat(first.ending().paragraphs().getLast()).contains("30", "2026", "23:59");
        assertThat(second.ending().paragraphs()).hasSize(2);
        assertThat(second.ending().paragraphs().getLast()).doesNotContain("2026");
        assertThat(second.details().facts()).hasSize(first.details().facts().size() - 1);
    }

    private static Occasion occasion(NotificationKind kind, List<String> codes, Reply reply) {
        Occasion sample = Samples.occasion(kind);
        return new Occasion(
                sample.enrollment(),
                kind,
                sample.cause(),
                sample.at(),
                Occasion.Facts.of(codes, reply));
    }

    private static Content composed(Occasion occasion, String language, Remarks remarks) {
        Recipient.Known recipient =
                new Recipient.Known(
                        occasion.enrollment(),
                        1,
                        language,
                        new Recipient.Company("Firma", "DE"),
                        CONTACT,
                        remarks,
                        null);
        return new Composer(AGREEMENTS, PORTAL, VENDOR)
                .compose(occasion, recipient, BOOK.nearest(language));
    }

    private static Points points(String language) {
        return points(BOOK.nearest(language));
    }

    private static Points points(Phrases phrases) {
        return new Points(phrases, Remarks.NONE, ENROLLMENT);
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
        return new Composer(AGREEMENTS, PORTAL, VENDOR)
                .compose(occasion, recipient, BOOK.nearest(language));
    }

    private static OpenedLetter sealed(Content content) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:15:00Z"), ZoneOffset.UTC);
        Envelopes envelopes = new Envelopes(VENDOR.name(), VENDOR.contacts().sender(), clock);
        return OpenedLetter.of(
                envelopes.seal(
                        ID,
                        CONTACT,
                        content,
                        PlainLayout.of(content),
                        new HtmlLayout(template(), VENDOR.look()).of(content)));
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
}
