package dev.enrollment.account.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as it was sent, before any rule: what is missing is empty text. The field names
 * are those of the contract, so that paths in violations are the same on every channel.
 */
public record ApplicationForm(
        String submissionId,
        @Nullable String amends,
        String market,
        @Nullable String language,
        Company company,
        Office office,
        Administrator administrator,
        String partnerNetworkId,
        SupportProfile supportProfile,
        Declaration declaration) {

    public record Company(
            String legalName, String registrationNumber, @Nullable String vatNumber) {}

    public record Office(
            String street,
            String postalCode,
            String city,
            @Nullable String province,
            String phone) {}

    public record Administrator(String givenName, String familyName, String email, String phone) {}

    public record SupportProfile(String coverage, List<String> languages, String url) {

        public SupportProfile {
            languages = List.copyOf(languages);
        }
    }

    /**
     * What the applicant declares.
     *
     * @param declaredAt null where it is missing
     */
    public record Declaration(
            boolean authorityAttested,
            boolean creditCheckConsented,
            String textVersion,
            @Nullable Instant declaredAt) {}

    /** Equal for two forms exactly when all their content is equal: SHA-256, lower-case hex. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }
}
