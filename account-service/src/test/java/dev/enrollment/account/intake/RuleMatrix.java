package dev.enrollment.account.intake;

import dev.enrollment.events.PartnerApplication;
import dev.enrollment.events.Signatory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Every rule of intake, each by applications that break it: the same on every channel. A channel
 * takes the rows, sends them its own way, and must be answered with the same fields and codes.
 */
public final class RuleMatrix {

    private static final String LINE = "\\s*\\|\\s*";

    /**
     * What is changed in a good application, and what is then wrong. BASE is one accepted before.
     */
    private static final String ROWS =
            """
            submissionId=two words                        | submissionId SUBMISSION_ID
            submissionId=BASE                             | submissionId SUBMISSION_CONFLICT
            amends=                                       | amends SUBMISSION_ID, amends AMENDS_UNKNOWN
            amends=nobodys                                | amends AMENDS_UNKNOWN
            amends=BASE                                   | amends NOTHING_WAS_REQUESTED
            amends=BASE; market=FR                        | market MARKET_IMMUTABLE, amends NOTHING_WAS_REQUESTED
            market=EL                                     | market MARKET_UNKNOWN
            market=                                       | market MARKET_UNKNOWN
            market=GB                                     | market MARKET_NOT_ELIGIBLE, office.postalCode POSTAL_CODE
            language=not_a_tag                            | language LANGUAGE
            company.legalName=                            | company.legalName REQUIRED
            company.legalName=AcmeHIDDEN                 | company.legalName CHARACTERS
            company.legalName=LONG                        | company.legalName TOO_LONG
            company.tradingName=LONG                      | company.tradingName TOO_LONG
            company.registrationNumber=---                | company.registrationNumber REQUIRED
            company.registrationNumber=HRB BASE           | company.registrationNumber COMPANY_ALREADY_ENROLLED
            company.registrationNumber=LONG               | company.registrationNumber TOO_LONG
            company.register=AmtsHIDDENgericht            | company.register CHARACTERS
            company.vatNumber=DE12                        | company.vatNumber VAT_NUMBER
            office.street=                                | office.street REQUIRED
            office.street=LONG                            | office.street TOO_LONG
            office.postalCode=                            | office.postalCode REQUIRED
            office.postalCode=2276A                       | office.postalCode POSTAL_CODE
            office.city=                                  | office.city REQUIRED
            office.province=HamHIDDENburg                | office.province CHARACTERS
            market=IT                                     | office.province REQUIRED
            office.phone=+49 30 901820 ext. 5            | office.phone PHONE
            office.phone=+499001234567                    | office.phone PREMIUM_PHONE
            administrator.givenName=; administrator.familyName=- | administrator.givenName REQUIRED, administrator.familyName REQUIRED
            administrator.familyName=www.prize.example    | administrator.familyName LINK
            administrator.familyName=LONG                 | administrator.familyName TOO_LONG
            administrator.email=a@b.example, c@d.example  | administrator.email EMAIL
            administrator.email=info@moewe.example        | administrator.email ROLE_MAILBOX
            administrator.phone=+49 12                    | administrator.phone PHONE
            partnerNetworkId=MPN-12                       | partnerNetworkId PARTNER_NETWORK_ID
            supportProfile.coverage=SOMETIMES             | supportProfile.coverage COVERAGE
            supportProfile.languages=xx                   | supportProfile.languages LANGUAGE
            supportProfile.url=http://moewe.example       | supportProfile.url URL
            supportProfile.phone=+49 12                   | supportProfile.phone PHONE
            supportProfile.email=Help <a@moewe.example>   | supportProfile.email EMAIL
            signatory.name=Berta Boss                     | signatory.email REQUIRED, signatory.phone REQUIRED
            signatory.email=b@moewe.example; signatory.phone=+49401234507 | signatory.name REQUIRED
            signatory.name=www.prize.example; signatory.email=info@moewe.example; signatory.phone=+49 12 | signatory.name LINK, signatory.email ROLE_MAILBOX, signatory.phone PHONE
            signatory.name=Berta; signatory.email=Juergen.Weissmueller@MOEWE.example; signatory.phone=+49401234507 | signatory.email SIGNATORY
            declaration.authorityAttested=false           | declaration.authorityAttested AUTHORITY
            declaration.creditCheckConsented=false        | declaration.creditCheckConsented CONSENT
            declaration.textVersion=1999-01               | declaration.textVersion DECLARATION_VERSION
            declaration.declaredAt=TOMORROW               | declaration.declaredAt DECLARED_AT
            company.legalName=; partnerNetworkId=1        | company.legalName REQUIRED, partnerNetworkId PARTNER_NETWORK_ID
            """;

    private RuleMatrix() {}

    /**
     * One row.
     *
     * @param violations "field CODE" of everything that is wrong
     */
    public record Row(Map<String, String> changes, List<String> violations) {

        /** A good application with the changes; its numbers come from the submission ID. */
        public PartnerApplication application(String submissionId, String base) {
            PartnerApplication application = SampleRecords.good(submissionId).build();
            changes.forEach((path, value) -> change(application, path, value, base));
            return application;
        }
    }

    public static List<Row> rows() {
        return ROWS.lines().map(RuleMatrix::row).toList();
    }

    /** Every code that stands in a row. */
    public static List<String> codes() {
        return rows().stream()
                .flatMap(row -> row.violations().stream())
                .map(violation -> violation.replaceFirst(".* ", ""))
                .distinct()
                .toList();
    }

    private static Row row(String line) {
        String[] parts = line.strip().split(LINE, 2);
        Map<String, String> changes = new LinkedHashMap<>();
        Arrays.stream(parts[0].split("; ", -1))
                .map(change -> change.split("=", 2))
                .forEach(change -> changes.put(change[0], change[1]));
        return new Row(changes, new ArrayList<>(List.of(parts[1].split(", ", -1))));
    }

    private static void change(
            PartnerApplication application, String path, String value, String base) {
        SpecificRecordBase record = parent(application, path);
        String name = path.replaceFirst(".*\\.", "");
        record.put(name, typed(record, name, value.replace("BASE", base)));
    }

    /** Puts a text, or a list of that one text, into the field at the path. */
    static void put(PartnerApplication application, String path, String text) {
        SpecificRecordBase record = parent(application, path);
        String name = path.replaceFirst(".*\\.", "");
        boolean list = record.getSchema().getField(name).schema().getType() == Schema.Type.ARRAY;
        record.put(name, list ? List.of(text) : text);
    }

    private static SpecificRecordBase parent(PartnerApplication application, String path) {
        String[] names = path.split("\\.", -1);
        if (path.startsWith("signatory.") && application.getSignatory() == null) {
            application.put("signatory", new Signatory("", "", ""));
        }
        SpecificRecordBase record = application;
        for (int i = 0; i < names.length - 1; i++) {
            record = (SpecificRecordBase) record.get(names[i]);
        }
        return record;
    }

    private static Object typed(SpecificRecord record, String name, String value) {
        return switch (record.getSchema().getField(name).schema().getType()) {
            case BOOLEAN -> Boolean.valueOf(value);
            case LONG -> Instant.now().plus(Duration.ofDays(1));
            case ARRAY -> List.of(value);
            default -> value.equals("LONG") ? "x".repeat(201) : value.replace("HIDDEN", "\u202E");
        };
    }
}
