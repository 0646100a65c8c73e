package dev.enrollment.account.intake;

import dev.enrollment.account.Accounting;
import dev.enrollment.account.Field;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A good form, and copies of it with some fields changed. */
public final class Forms {

    private static final ApplicationForm GOOD =
            new ApplicationForm(
                    Map.ofEntries(
                            Map.entry(Field.SUBMISSION_ID, "sub-1"),
                            Map.entry(Field.MARKET, "DE"),
                            Map.entry(Field.LANGUAGE, "de"),
                            Map.entry(Field.LEGAL_NAME, "Möwe GmbH"),
                            Map.entry(Field.REGISTRATION_NUMBER, "HRB 1"),
                            Map.entry(Field.VAT_NUMBER, "DE123456789"),
                            Map.entry(Field.STREET, "Elbchaussee 1"),
                            Map.entry(Field.POSTAL_CODE, "22767"),
                            Map.entry(Field.CITY, "Hamburg"),
                            Map.entry(Field.OFFICE_PHONE, "+49401234507"),
                            Map.entry(Field.GIVEN_NAME, "Jürgen"),
                            Map.entry(Field.FAMILY_NAME, "Weißmüller"),
                            Map.entry(Field.EMAIL, "juergen@moewe.example"),
                            Map.entry(Field.PHONE, "+4915123456707"),
                            Map.entry(Field.PARTNER_NETWORK_ID, "1000007"),
                            Map.entry(Field.COVERAGE, "EXTENDED"),
                            Map.entry(Field.SUPPORT_URL, "https://support.moewe.example")),
                    List.of("de", "en"),
                    new ApplicationForm.Declaration(true, true, "2026-01", Accounting.NOW));

    private Forms() {}

    public static ApplicationForm good() {
        return GOOD;
    }

    /** A form with nothing in it. */
    static ApplicationForm empty() {
        return new ApplicationForm(
                Map.of(), List.of(), new ApplicationForm.Declaration(false, false, "", null));
    }

    /** A good form of another company and time. */
    public static ApplicationForm ofCompany(
            String submissionId, String registrationNumber, Instant declaredAt) {
        var form = with("submissionId", submissionId);
        form = with(form, "company.registrationNumber", registrationNumber);
        form = with(form, "company.vatNumber", null);
        return with(form, "declaration.declaredAt", declaredAt.toString());
    }

    static ApplicationForm with(String field, @Nullable String value) {
        return with(GOOD, field, value);
    }

    /** The form with one field changed, or left out where the value is null. */
    static ApplicationForm with(ApplicationForm form, String path, @Nullable String value) {
        Map<Field, String> texts = new EnumMap<>(form.texts());
        Field field = Field.at(path).orElseThrow();
        if (field.kind() == Field.Kind.LIST) {
            var words = value == null || value.isEmpty() ? List.<String>of() : words(value);
            return new ApplicationForm(texts, words, form.declaration());
        }
        if (field.kind() == Field.Kind.DECLARED) {
            return new ApplicationForm(
                    texts, form.languages(), declaration(field, value, form.declaration()));
        }
        if (value == null) {
            texts.remove(field);
        } else {
            texts.put(field, value);
        }
        return new ApplicationForm(texts, form.languages(), form.declaration());
    }

    static ApplicationForm amendment(String submissionId, String amends) {
        return with(with("submissionId", submissionId), "amends", amends);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    private static ApplicationForm.Declaration declaration(
            Field field, @Nullable String value, ApplicationForm.Declaration it) {
        return new ApplicationForm.Declaration(
                field != Field.AUTHORITY_ATTESTED && it.authorityAttested(),
                field != Field.CREDIT_CHECK_CONSENTED && it.creditCheckConsented(),
                field == Field.TEXT_VERSION ? Objects.requireNonNull(value) : it.textVersion(),
                field == Field.DECLARED_AT
                        ? value == null ? null : Instant.parse(value)
                        : it.declaredAt());
    }
}
