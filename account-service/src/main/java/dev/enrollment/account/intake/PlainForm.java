package dev.enrollment.account.intake;

import dev.enrollment.account.PlainText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a form's texts plain before any rule sees them, so that no rule minds what pasting did.
 * Identities that the sender made up stay as they are.
 */
final class PlainForm {

    private PlainForm() {}

    static ApplicationForm of(ApplicationForm form) {
        var declaration = form.declaration();
        return new ApplicationForm(
                form.submissionId(),
                form.amends(),
                PlainText.code(form.market()),
                Optional.ofNullable(form.language()).map(PlainText::code).orElse(null),
                company(form.company()),
                office(form.office()),
                administrator(form.administrator()),
                PlainText.code(form.partnerNetworkId()),
                support(form.supportProfile()),
                new ApplicationForm.Declaration(
                        declaration.authorityAttested(),
                        declaration.creditCheckConsented(),
                        PlainText.code(declaration.textVersion()),
                        declaration.declaredAt()));
    }

    private static ApplicationForm.Company company(ApplicationForm.Company company) {
        return new ApplicationForm.Company(
                PlainText.words(company.legalName()),
                PlainText.code(company.registrationNumber()),
                absentIfEmpty(company.vatNumber()));
    }

    /** An optional number left empty is one that is not given. */
    private static @Nullable String absentIfEmpty(@Nullable String number) {
        return Optional.ofNullable(number)
                .map(PlainText::code)
                .filter(code -> !code.isEmpty())
                .orElse(null);
    }

    private static ApplicationForm.Office office(ApplicationForm.Office office) {
        return new ApplicationForm.Office(
                PlainText.words(office.street()),
                PlainText.code(office.postalCode()),
                PlainText.words(office.city()),
                Optional.ofNullable(office.province()).map(PlainText::words).orElse(null),
                PlainText.code(office.phone()));
    }

    private static ApplicationForm.Administrator administrator(
            ApplicationForm.Administrator administrator) {
        return new ApplicationForm.Administrator(
                PlainText.words(administrator.givenName()),
                PlainText.words(administrator.familyName()),
                PlainText.code(administrator.email()),
                PlainText.code(administrator.phone()));
    }

    private static ApplicationForm.SupportProfile support(ApplicationForm.SupportProfile support) {
        return new ApplicationForm.SupportProfile(
                PlainText.code(support.coverage()),
                support.languages().stream().map(PlainText::code).toList(),
                PlainText.words(support.url()));
    }
}
