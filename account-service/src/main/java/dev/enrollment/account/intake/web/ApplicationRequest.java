package dev.enrollment.account.intake.web;

import dev.enrollment.account.intake.ApplicationForm;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The JSON body of an application, with the field names of the Avro record. Anything may be
 * missing: it is for the rules to say so, all at once.
 */
record ApplicationRequest(
        @Nullable String submissionId,
        @Nullable String amends,
        @Nullable String market,
        @Nullable String language,
        @Nullable Company company,
        @Nullable Office office,
        @Nullable Administrator administrator,
        @Nullable String partnerNetworkId,
        @Nullable SupportProfile supportProfile,
        @Nullable Declaration declaration) {

    record Company(
            @Nullable String legalName,
            @Nullable String registrationNumber,
            @Nullable String vatNumber) {

        static final Company MISSING = new Company(null, null, null);

        ApplicationForm.Company form() {
            return new ApplicationForm.Company(
                    text(legalName), text(registrationNumber), vatNumber);
        }
    }

    record Office(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String province,
            @Nullable String phone) {

        static final Office MISSING = new Office(null, null, null, null, null);

        ApplicationForm.Office form() {
            return new ApplicationForm.Office(
                    text(street), text(postalCode), text(city), province, text(phone));
        }
    }

    record Administrator(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String phone) {

        static final Administrator MISSING = new Administrator(null, null, null, null);

        ApplicationForm.Administrator form() {
            return new ApplicationForm.Administrator(
                    text(givenName), text(familyName), text(email), text(phone));
        }
    }

    record SupportProfile(
            @Nullable String coverage,
            @Nullable List<@Nullable String> languages,
            @Nullable String url) {

        static final SupportProfile MISSING = new SupportProfile(null, null, null);

        ApplicationForm.SupportProfile form() {
            List<@Nullable String> given = languages == null ? List.of() : languages;
            return new ApplicationForm.SupportProfile(
                    text(coverage),
                    given.stream().map(ApplicationRequest::text).toList(),
                    text(url));
        }
    }

    record Declaration(
            @Nullable Boolean authorityAttested,
            @Nullable Boolean creditCheckConsented,
            @Nullable String textVersion,
            @JsonDeserialize(using = InstantReader.class) @Nullable Instant declaredAt) {

        static final Declaration MISSING = new Declaration(null, null, null, null);

        ApplicationForm.Declaration form() {
            return new ApplicationForm.Declaration(
                    Boolean.TRUE.equals(authorityAttested),
                    Boolean.TRUE.equals(creditCheckConsented),
                    text(textVersion),
                    declaredAt);
        }
    }

    ApplicationForm form() {
        return new ApplicationForm(
                text(submissionId),
                amends,
                text(market),
                language,
                Optional.ofNullable(company).orElse(Company.MISSING).form(),
                Optional.ofNullable(office).orElse(Office.MISSING).form(),
                Optional.ofNullable(administrator).orElse(Administrator.MISSING).form(),
                text(partnerNetworkId),
                Optional.ofNullable(supportProfile).orElse(SupportProfile.MISSING).form(),
                Optional.ofNullable(declaration).orElse(Declaration.MISSING).form());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
