package dev.enrollment.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a company has applied with, every rule kept and every value in its stored form. */
public record Application(
        Market market,
        String language,
        Company company,
        Office office,
        Administrator administrator,
        String partnerNetworkId,
        SupportProfile supportProfile,
        Declaration declaration) {

    public CompanyKey companyKey() {
        return company.key();
    }

    /** Who applies, without what they apply with. */
    public CompanyProfile profile() {
        return new CompanyProfile(market, language, company, office, administrator);
    }

    /**
     * The company as registered.
     *
     * @param key what makes it that one company of the market
     */
    public record Company(
            String legalName,
            String registrationNumber,
            @Nullable String vatNumber,
            CompanyKey key) {}

    /**
     * The office the account is kept for.
     *
     * @param phone E.164
     */
    public record Office(
            String street,
            String postalCode,
            String city,
            @Nullable String province,
            String phone) {}

    /**
     * The primary contact, who will sign.
     *
     * @param phone E.164
     */
    public record Administrator(String givenName, String familyName, String email, String phone) {}

    /** How the company supports its own customers. */
    public record SupportProfile(String coverage, List<String> languages, String url) {

        public SupportProfile {
            languages = List.copyOf(languages);
        }
    }

    /**
     * The declaration accepted; authority and consent are part of it, or there is no application.
     */
    public record Declaration(String textVersion, Instant declaredAt) {}
}
