package dev.enrollment.account;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a company has applied with, every rule kept and every value in its stored form.
 *
 * @param signatory null where the administrator signs
 */
public record Application(
        Market market,
        String language,
        Company company,
        Office office,
        Administrator administrator,
        String partnerNetworkId,
        SupportProfile supportProfile,
        @Nullable Signatory signatory,
        Declaration declaration) {

    public CompanyKey companyKey() {
        return company.key();
    }

    /** Who applies, and how they support their customers. */
    public CompanyProfile profile() {
        return new CompanyProfile(
                market,
                language,
                company,
                office,
                administrator,
                supportProfile,
                signatory,
                declaration.declarant());
    }

    /** The same, declared by a person who was signed in. */
    public Application declaredBy(Declarant declarant) {
        return new Application(
                market,
                language,
                company,
                office,
                administrator,
                partnerNetworkId,
                supportProfile,
                signatory,
                new Declaration(declaration.textVersion(), declaration.declaredAt(), declarant));
    }

    /** All that is filed, as texts; an optional field that is not given is left out. */
    public Map<Field, String> texts() {
        Map<Field, String> texts = new EnumMap<>(profile().texts());
        texts.put(Field.PARTNER_NETWORK_ID, partnerNetworkId);
        texts.put(Field.TEXT_VERSION, declaration.textVersion());
        return texts;
    }

    /**
     * The company as registered.
     *
     * @param tradingName under which customers know it, where that is another
     * @param register the court or authority that gave the number
     * @param key what makes it that one company of the market
     */
    public record Company(
            String legalName,
            @Nullable String tradingName,
            String registrationNumber,
            @Nullable String register,
            @Nullable String vatNumber,
            CompanyKey key) {

        public static Company of(Map<Field, String> texts, CompanyKey key) {
            return new Company(
                    text(texts, Field.LEGAL_NAME),
                    texts.get(Field.TRADING_NAME),
                    text(texts, Field.REGISTRATION_NUMBER),
                    texts.get(Field.REGISTER),
                    texts.get(Field.VAT_NUMBER),
                    key);
        }

        void tell(Map<Field, String> texts) {
            texts.put(Field.LEGAL_NAME, legalName);
            putIfGiven(texts, Field.TRADING_NAME, tradingName);
            texts.put(Field.REGISTRATION_NUMBER, registrationNumber);
            putIfGiven(texts, Field.REGISTER, register);
            putIfGiven(texts, Field.VAT_NUMBER, vatNumber);
        }
    }

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
            String phone) {

        public static Office of(Map<Field, String> texts) {
            return new Office(
                    text(texts, Field.STREET),
                    text(texts, Field.POSTAL_CODE),
                    text(texts, Field.CITY),
                    texts.get(Field.PROVINCE),
                    text(texts, Field.OFFICE_PHONE));
        }

        void tell(Map<Field, String> texts) {
            texts.put(Field.STREET, street);
            texts.put(Field.POSTAL_CODE, postalCode);
            texts.put(Field.CITY, city);
            putIfGiven(texts, Field.PROVINCE, province);
            texts.put(Field.OFFICE_PHONE, phone);
        }
    }

    /**
     * The primary contact, who signs unless a signatory is named.
     *
     * @param phone E.164
     */
    public record Administrator(String givenName, String familyName, String email, String phone) {

        public static Administrator of(Map<Field, String> texts) {
            return new Administrator(
                    text(texts, Field.GIVEN_NAME),
                    text(texts, Field.FAMILY_NAME),
                    text(texts, Field.EMAIL),
                    text(texts, Field.PHONE));
        }

        void tell(Map<Field, String> texts) {
            texts.put(Field.GIVEN_NAME, givenName);
            texts.put(Field.FAMILY_NAME, familyName);
            texts.put(Field.EMAIL, email);
            texts.put(Field.PHONE, phone);
        }
    }

    /**
     * How the company supports its own customers.
     *
     * @param phone E.164
     * @param email may be read by several people
     */
    public record SupportProfile(
            String coverage,
            List<String> languages,
            String url,
            @Nullable String phone,
            @Nullable String email) {

        /** When support may be given. */
        public static final List<String> COVERAGES =
                List.of("BUSINESS_HOURS", "EXTENDED", "AROUND_THE_CLOCK");

        public SupportProfile {
            languages = List.copyOf(languages);
        }

        public static SupportProfile of(Map<Field, String> texts, List<String> languages) {
            return new SupportProfile(
                    text(texts, Field.COVERAGE),
                    languages,
                    text(texts, Field.SUPPORT_URL),
                    texts.get(Field.SUPPORT_PHONE),
                    texts.get(Field.SUPPORT_EMAIL));
        }

        void tell(Map<Field, String> texts) {
            texts.put(Field.COVERAGE, coverage);
            texts.put(Field.SUPPORT_LANGUAGES, String.join(" ", languages));
            texts.put(Field.SUPPORT_URL, url);
            putIfGiven(texts, Field.SUPPORT_PHONE, phone);
            putIfGiven(texts, Field.SUPPORT_EMAIL, email);
        }
    }

    /**
     * Another person who signs.
     *
     * @param phone E.164
     */
    public record Signatory(String name, String email, String phone) {

        /** Null where nobody is named. */
        public static @Nullable Signatory of(Map<Field, String> texts) {
            return texts.containsKey(Field.SIGNATORY_NAME)
                    ? new Signatory(
                            text(texts, Field.SIGNATORY_NAME),
                            text(texts, Field.SIGNATORY_EMAIL),
                            text(texts, Field.SIGNATORY_PHONE))
                    : null;
        }

        void tell(Map<Field, String> texts) {
            texts.put(Field.SIGNATORY_NAME, name);
            texts.put(Field.SIGNATORY_EMAIL, email);
            texts.put(Field.SIGNATORY_PHONE, phone);
        }
    }

    /**
     * The declaration accepted; authority and consent are part of it, or there is no application.
     *
     * @param declarant null where a partner's system spoke for the company
     */
    public record Declaration(
            String textVersion, Instant declaredAt, @Nullable Declarant declarant) {}

    /**
     * A person who declared for the company.
     *
     * @param language of the text that was shown, BCP 47
     */
    public record Declarant(String language, String name) {}

    private static String text(Map<Field, String> texts, Field field) {
        return Objects.requireNonNullElse(texts.get(field), "");
    }

    private static void putIfGiven(Map<Field, String> texts, Field field, @Nullable String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }
}
