package dev.enrollment.account.portal;

import org.jspecify.annotations.Nullable;

/**
 * A person signed in, as the identity provider vouches for it.
 *
 * @param subject never changes, unlike the rest
 * @param email verified; null where there is none
 */
public record Person(String subject, String givenName, String familyName, @Nullable String email) {

    public String name() {
        return (givenName + " " + familyName).strip();
    }

    @Override
    public String toString() {
        return "Person[" + subject + "]";
    }
}
