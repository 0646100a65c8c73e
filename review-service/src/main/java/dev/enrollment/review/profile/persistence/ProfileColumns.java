package dev.enrollment.review.profile.persistence;

import dev.enrollment.review.profile.CompanyNumber;
import dev.enrollment.review.profile.LegalName;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.profile.SearchWords;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Profiles as columns: the facts as one document, beside them what other applicants are found by.
 */
final class ProfileColumns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProfileColumns() {}

    static @Nullable Object[] of(ProfileRow row) {
        Profile profile = row.profile();
        if (profile == null) {
            return new @Nullable Object[] {
                row.enrollment(), null, null, null, null, null, null, null
            };
        }
        String vatNumber = profile.company().vatNumber();
        return new @Nullable Object[] {
            row.enrollment(),
            profile.revision(),
            profile.company().market(),
            JSON.writeValueAsString(profile),
            CompanyNumber.key(profile.company().registrationNumber()),
            vatNumber == null ? null : CompanyNumber.key(vatNumber),
            LegalName.key(profile.company().legalName()),
            SearchWords.of(profile)
        };
    }

    static ProfileRow read(UUID enrollment, @Nullable String facts) {
        return new ProfileRow(
                enrollment, facts == null ? null : JSON.readValue(facts, Profile.class));
    }
}
