package dev.enrollment.account.intake;

import dev.enrollment.account.Accounting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A good form, and copies of it with one field changed. */
public final class Forms {

    private Forms() {}

    public static ApplicationForm good() {
        return new ApplicationForm(
                "sub-1",
                null,
                "DE",
                "de",
                new ApplicationForm.Company("Möwe GmbH", "HRB 1", "DE123456789"),
                new ApplicationForm.Office(
                        "Elbchaussee 1", "22767", "Hamburg", null, "+49401234507"),
                new ApplicationForm.Administrator(
                        "Jürgen", "Weißmüller", "juergen@moewe.example", "+4915123456707"),
                "1000007",
                new ApplicationForm.SupportProfile(
                        "EXTENDED", List.of("de", "en"), "https://support.moewe.example"),
                new ApplicationForm.Declaration(true, true, "2026-01", Accounting.NOW));
    }

    /** A good form of another company and time. */
    public static ApplicationForm ofCompany(
            String submissionId, String registrationNumber, Instant declaredAt) {
        var good = good();
        return new ApplicationForm(
                submissionId,
                null,
                good.market(),
                good.language(),
                new ApplicationForm.Company("Möwe GmbH", registrationNumber, null),
                good.office(),
                good.administrator(),
                good.partnerNetworkId(),
                good.supportProfile(),
                new ApplicationForm.Declaration(true, true, "2026-01", declaredAt));
    }

    static ApplicationForm with(String field, @Nullable String value) {
        var good = good();
        return new ApplicationForm(
                changed("submissionId", field, value, good.submissionId()),
                optional("amends", field, value, good.amends()),
                changed("market", field, value, good.market()),
                optional("language", field, value, good.language()),
                company(field, value, good.company()),
                office(field, value, good.office()),
                administrator(field, value, good.administrator()),
                changed("partnerNetworkId", field, value, good.partnerNetworkId()),
                support(field, value, good.supportProfile()),
                declaration(field, value, good.declaration()));
    }

    static ApplicationForm amendment(String submissionId, String amends) {
        return change(with("submissionId", submissionId), amends);
    }

    private static ApplicationForm change(ApplicationForm form, String amends) {
        return new ApplicationForm(
                form.submissionId(),
                amends,
                form.market(),
                form.language(),
                form.company(),
                form.office(),
                form.administrator(),
                form.partnerNetworkId(),
                form.supportProfile(),
                form.declaration());
    }

    private static ApplicationForm.Company company(
            String field, @Nullable String value, ApplicationForm.Company it) {
        return new ApplicationForm.Company(
                changed("company.legalName", field, value, it.legalName()),
                changed("company.registrationNumber", field, value, it.registrationNumber()),
                optional("company.vatNumber", field, value, it.vatNumber()));
    }

    private static ApplicationForm.Office office(
            String field, @Nullable String value, ApplicationForm.Office it) {
        return new ApplicationForm.Office(
                changed("office.street", field, value, it.street()),
                changed("office.postalCode", field, value, it.postalCode()),
                changed("office.city", field, value, it.city()),
                optional("office.province", field, value, it.province()),
                changed("office.phone", field, value, it.phone()));
    }

    private static ApplicationForm.Administrator administrator(
            String field, @Nullable String value, ApplicationForm.Administrator it) {
        return new ApplicationForm.Administrator(
                changed("administrator.givenName", field, value, it.givenName()),
                changed("administrator.familyName", field, value, it.familyName()),
                changed("administrator.email", field, value, it.email()),
                changed("administrator.phone", field, value, it.phone()));
    }

    private static ApplicationForm.SupportProfile support(
            String field, @Nullable String value, ApplicationForm.SupportProfile it) {
        var languages = String.join(" ", it.languages());
        var changed = changed("supportProfile.languages", field, value, languages);
        return new ApplicationForm.SupportProfile(
                changed("supportProfile.coverage", field, value, it.coverage()),
                changed.isEmpty() ? List.of() : List.of(changed.split(" ")),
                changed("supportProfile.url", field, value, it.url()));
    }

    private static ApplicationForm.Declaration declaration(
            String field, @Nullable String value, ApplicationForm.Declaration it) {
        return new ApplicationForm.Declaration(
                !"declaration.authorityAttested".equals(field),
                !"declaration.creditCheckConsented".equals(field),
                changed("declaration.textVersion", field, value, it.textVersion()),
                "declaration.declaredAt".equals(field)
                        ? value == null ? null : Instant.parse(value)
                        : it.declaredAt());
    }

    private static String changed(
            String name, String field, @Nullable String value, String otherwise) {
        return name.equals(field) && value != null ? value : otherwise;
    }

    private static @Nullable String optional(
            String name, String field, @Nullable String value, @Nullable String otherwise) {
        return name.equals(field) ? value : otherwise;
    }
}
