package dev.enrollment.account;

import dev.enrollment.edge.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of an application. Its path is the same on every channel, and all that is said of it here
 * holds wherever it is filled in, judged, stored, published and shown.
 */
public enum Field {
    SUBMISSION_ID(Part.SUBMISSION, "submissionId", null, Kind.IDENTITY, Need.REQUIRED, 0),
    AMENDS(Part.SUBMISSION, "amends", null, Kind.IDENTITY, Need.OPTIONAL, 0),
    MARKET(Part.SUBMISSION, "market", null, Kind.CODE, Need.REQUIRED, 0),
    LANGUAGE(Part.SUBMISSION, "language", "language", Kind.LANGUAGE, Need.OPTIONAL, 0),

    LEGAL_NAME(Part.COMPANY, "legalName", "legal_name", Kind.WORDS, Need.REQUIRED, 200),
    TRADING_NAME(Part.COMPANY, "tradingName", "trading_name", Kind.WORDS, Need.OPTIONAL, 200),
    REGISTRATION_NUMBER(
            Part.COMPANY,
            "registrationNumber",
            "registration_number",
            Kind.CODE,
            Need.REQUIRED,
            64),
    REGISTER(Part.COMPANY, "register", "register", Kind.WORDS, Need.OPTIONAL, 200),
    VAT_NUMBER(Part.COMPANY, "vatNumber", "vat_number", Kind.VAT_NUMBER, Need.OPTIONAL, 64),

    STREET(Part.OFFICE, "street", "street", Kind.WORDS, Need.REQUIRED, 200),
    POSTAL_CODE(Part.OFFICE, "postalCode", "postal_code", Kind.POSTAL_CODE, Need.REQUIRED, 64),
    CITY(Part.OFFICE, "city", "city", Kind.WORDS, Need.REQUIRED, 100),
    PROVINCE(Part.OFFICE, "province", "province", Kind.WORDS, Need.OPTIONAL, 100),
    OFFICE_PHONE(Part.OFFICE, "phone", "office_phone", Kind.PHONE, Need.REQUIRED, 0),

    GIVEN_NAME(
            Part.ADMINISTRATOR,
            "givenName",
            "administrator_given_name",
            Kind.PERSON_NAME,
            Need.REQUIRED,
            100),
    FAMILY_NAME(
            Part.ADMINISTRATOR,
            "familyName",
            "administrator_family_name",
            Kind.PERSON_NAME,
            Need.REQUIRED,
            100),
    EMAIL(Part.ADMINISTRATOR, "email", "administrator_email", Kind.MAILBOX, Need.REQUIRED, 0),
    PHONE(Part.ADMINISTRATOR, "phone", "administrator_phone", Kind.PHONE, Need.REQUIRED, 0),

    PARTNER_NETWORK_ID(
            Part.PARTNER_NETWORK,
            "partnerNetworkId",
            "partner_network_id",
            Kind.CODE,
            Need.REQUIRED,
            0),
    COVERAGE(Part.SUPPORT, "coverage", "support_coverage", Kind.CODE, Need.REQUIRED, 0),
    SUPPORT_LANGUAGES(Part.SUPPORT, "languages", "support_languages", Kind.LIST, Need.REQUIRED, 0),
    SUPPORT_URL(Part.SUPPORT, "url", "support_url", Kind.WEB_ADDRESS, Need.REQUIRED, 0),
    SUPPORT_PHONE(Part.SUPPORT, "phone", "support_phone", Kind.PHONE, Need.OPTIONAL, 0),
    SUPPORT_EMAIL(Part.SUPPORT, "email", "support_email", Kind.MAILBOX, Need.OPTIONAL, 0),

    SIGNATORY_NAME(Part.SIGNATORY, "name", "signatory_name", Kind.WORDS, Need.OPTIONAL, 200),
    SIGNATORY_EMAIL(Part.SIGNATORY, "email", "signatory_email", Kind.MAILBOX, Need.OPTIONAL, 0),
    SIGNATORY_PHONE(Part.SIGNATORY, "phone", "signatory_phone", Kind.PHONE, Need.OPTIONAL, 0),

    AUTHORITY_ATTESTED(
            Part.DECLARATION, "authorityAttested", null, Kind.DECLARED, Need.REQUIRED, 0),
    CREDIT_CHECK_CONSENTED(
            Part.DECLARATION, "creditCheckConsented", null, Kind.DECLARED, Need.REQUIRED, 0),
    TEXT_VERSION(
            Part.DECLARATION,
            "textVersion",
            "declaration_version",
            Kind.DECLARED,
            Need.REQUIRED,
            0),
    DECLARED_AT(Part.DECLARATION, "declaredAt", null, Kind.DECLARED, Need.REQUIRED, 0);

    /** A part of an application. */
    public enum Part {
        SUBMISSION(""),
        COMPANY("company."),
        OFFICE("office."),
        ADMINISTRATOR("administrator."),
        PARTNER_NETWORK(""),
        SUPPORT("supportProfile."),
        SIGNATORY("signatory."),
        DECLARATION("declaration.");

        private final String prefix;

        Part(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Of what kind a value is: it decides which rule judges it and how it is stored. */
    public enum Kind {
        /** The sender's own, never changed. */
        IDENTITY,
        CODE,
        LANGUAGE,
        WORDS,
        PERSON_NAME,
        POSTAL_CODE,
        VAT_NUMBER,
        PHONE,
        MAILBOX,
        WEB_ADDRESS,
        /** Several codes. */
        LIST,
        /** Part of the declaration, which is no text. */
        DECLARED
    }

    private enum Need {
        REQUIRED,
        OPTIONAL
    }

    private final Part part;
    private final String path;
    private final @Nullable String column;
    private final Kind kind;
    private final Need need;
    private final int longest;

    Field(Part part, String name, @Nullable String column, Kind kind, Need need, int longest) {
        this.part = part;
        this.path = part.prefix + name;
        this.column = column;
        this.kind = kind;
        this.need = need;
        this.longest = longest;
    }

    /** The field at a path; empty where there is none. */
    public static Optional<Field> at(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    /** Whether the path is that of a part with fields of its own, such as office. */
    public static boolean isPart(String path) {
        return Arrays.stream(Part.values()).anyMatch(part -> part.prefix.equals(path + "."));
    }

    /** All fields of a kind. */
    public static List<Field> of(Kind kind) {
        return Arrays.stream(values()).filter(field -> field.kind == kind).toList();
    }

    /** All fields that hold one text each. */
    public static Stream<Field> texts() {
        return Arrays.stream(values())
                .filter(field -> field.kind != Kind.LIST && field.kind != Kind.DECLARED);
    }

    /** All fields that a filed application is kept with. */
    public static List<Field> filed() {
        return Arrays.stream(values()).filter(field -> field.column != null).toList();
    }

    public Part part() {
        return part;
    }

    /** Where it stands in an application, such as office.postalCode. */
    public String path() {
        return path;
    }

    /** Its column in the table of applications; empty where it has none. */
    public String column() {
        return column == null ? "" : column;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it may be left out. */
    public boolean optional() {
        return need == Need.OPTIONAL;
    }

    /** Whether to leave it empty says the same; an identity or a language is never empty. */
    public boolean absentIfEmpty() {
        return optional() && kind != Kind.IDENTITY && kind != Kind.LANGUAGE;
    }

    /** Whether what is said in one market is not said in another. */
    public boolean ofOneMarket() {
        return part == Part.OFFICE || this == VAT_NUMBER;
    }

    /** How many characters it may have at most; 0 where another rule than its length judges it. */
    public int longest() {
        return longest;
    }

    /** A text of the field, pasted from wherever, as the rules read it. */
    public String plain(String text) {
        return switch (kind) {
            case IDENTITY -> text;
            case WORDS, PERSON_NAME, WEB_ADDRESS -> PlainText.words(text);
            default -> PlainText.code(text);
        };
    }
}
