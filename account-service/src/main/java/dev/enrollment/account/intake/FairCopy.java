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

    FairCopy(MarketCatalogue catalogue, Phones phones) {
        this.catalogue = catalogue;
        this.phones = phones;
    }

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
                        support.coverage(), support.languages(), support.url()),
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
                administrator(form.administrator()));
    }

    private static String language(@Nullable String tag) {
        return tag == null ? DEFAULT_LANGUAGE : Locale.forLanguageTag(tag).toLanguageTag();
    }

    private static Application.Company company(MarketEntry entry, ApplicationForm.Company company) {
        return new Application.Company(
                company.legalName().strip(),
                company.registrationNumber().strip(),
                Optional.ofNullable(company.vatNumber())
                        .map(entry::normalizedVatNumber)
                        .orElse(null));
    }

    private Application.Office office(MarketEntry entry, ApplicationForm.Office office) {
        return new Application.Office(
                office.street().strip(),
                entry.postalCodes().normalized(office.postalCode()),
                office.city().strip(),
                Optional.ofNullable(office.province()).map(String::strip).orElse(null),
                e164(office.phone()));
    }

    private Application.Administrator administrator(ApplicationForm.Administrator administrator) {
        return new Application.Administrator(
                administrator.givenName().strip(),
                administrator.familyName().strip(),
                administrator.email(),
                e164(administrator.phone()));
    }

    private String e164(String number) {
        return phones.read(number).orElseThrow().e164();
    }
}
