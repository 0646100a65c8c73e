package dev.enrollment.account.intake;

import dev.enrollment.account.Application;
import dev.enrollment.account.CompanyProfile;
import dev.enrollment.account.market.MarketCatalogue;
import dev.enrollment.account.market.MarketEntry;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies a form that broke no rule into the form in which everything is stored. */
final class FairCopy {

    private static final String DEFAULT_LANGUAGE = "en";

    private final MarketCatalogue catalogue;
    private final Phones phones;
    private final Mailboxes mailboxes;

    FairCopy(MarketCatalogue catalogue, Phones phones, Mailboxes mailboxes) {
        this.catalogue = catalogue;
        this.phones = phones;
        this.mailboxes = mailboxes;
    }

    /** The form must be plain. */
    Application of(ApplicationForm form) {
        var profile = profile(form);
        var support = form.supportProfile();
        var declaration = form.declaration();
        return new Application(
                profile.market(),
                profile.language(),
                profile.company(),
                profile.office(),
                profile.administrator(),
                form.partnerNetworkId(),
                new Application.SupportProfile(
                        support.coverage(),
                        support.languages(),
                        WebAddress.read(support.url()).orElseThrow()),
                new Application.Declaration(
                        declaration.textVersion(),
                        Objects.requireNonNull(declaration.declaredAt())));
    }

    CompanyProfile profile(ApplicationForm form) {
        MarketEntry entry = catalogue.find(form.market()).orElseThrow();
        return new CompanyProfile(
                entry.market(),
                language(form.language()),
                company(entry, form.company()),
                office(entry, form.office()),
                administrator(entry, form.administrator()));
    }

    private static String language(@Nullable String tag) {
        return tag == null ? DEFAULT_LANGUAGE : Locale.forLanguageTag(tag).toLanguageTag();
    }

    private static Application.Company company(MarketEntry entry, ApplicationForm.Company company) {
        return new Application.Company(
                company.legalName(),
                company.registrationNumber(),
                Optional.ofNullable(company.vatNumber())
                        .map(number -> entry.vatNumbers().read(number).orElseThrow())
                        .orElse(null),
                entry.companyKey(company.legalName(), company.registrationNumber()));
    }

    private Application.Office office(MarketEntry entry, ApplicationForm.Office office) {
        return new Application.Office(
                office.street(),
                entry.postalCodes().read(office.postalCode()).orElseThrow(),
                office.city(),
                office.province(),
                e164(office.phone(), entry));
    }

    private Application.Administrator administrator(
            MarketEntry entry, ApplicationForm.Administrator administrator) {
        return new Application.Administrator(
                PersonNames.stored(administrator.givenName()),
                PersonNames.stored(administrator.familyName()),
                mailboxes.read(administrator.email()).orElseThrow(),
                e164(administrator.phone(), entry));
    }

    private String e164(String number, MarketEntry entry) {
        return phones.read(number, entry.market().code()).orElseThrow().e164();
    }
}
