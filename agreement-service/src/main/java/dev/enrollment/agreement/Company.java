package dev.enrollment.agreement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company as of one revision of its profile.
 *
 * @param revision 1, 2, 3 …
 * @param market ISO 3166-1 alpha-2
 * @param language BCP 47 language for letters
 * @param name as registered, in the script of the register
 * @param registration empty where the profile came before this service kept it
 */
public record Company(
        int revision,
        String market,
        String language,
        String name,
        Signatory signatory,
        @Nullable Registration registration) {

    Company signedBy(Signatory other) {
        return new Company(revision, market, language, name, other, registration);
    }

    public Optional<Registration> registered() {
        return Optional.ofNullable(registration);
    }
}
