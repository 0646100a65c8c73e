package dev.enrollment.account.portal.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A person at the identity provider, with a confirmed address. */
record Visitor(
        String subject, String givenName, String familyName, String email, List<String> roles) {

    Map<String, Object> claims() {
        return Map.of(
                "sub", subject,
                "given_name", givenName,
                "family_name", familyName,
                "email", email,
                "email_verified", true,
                "roles", roles);
    }

    static Visitor named(String givenName, String familyName) {
        String mailbox = givenName.toLowerCase(Locale.ROOT);
        return new Visitor(
                UUID.randomUUID().toString(),
                givenName,
                familyName,
                mailbox + "@nordlicht.example",
                List.of("default-roles-partners"));
    }

    /** One of the vendor's people. */
    static Visitor withRole(String role) {
        return new Visitor(
                UUID.randomUUID().toString(),
                "Lena",
                "Lead",
                "lena@program.example",
                List.of("default-roles-partners", role));
    }
}
