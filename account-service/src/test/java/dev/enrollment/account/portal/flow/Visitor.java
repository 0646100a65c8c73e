package dev.enrollment.account.portal.flow;

/** A person at the identity provider, with a confirmed address. */
record Visitor(String subject, String givenName, String familyName, String email) {

    java.util.Map<String, Object> claims() {
        return java.util.Map.of(
                "sub", subject,
                "given_name", givenName,
                "family_name", familyName,
                "email", email,
                "email_verified", true);
    }

    static Visitor named(String givenName, String familyName) {
        String mailbox = givenName.toLowerCase(java.util.Locale.ROOT);
        return new Visitor(
                java.util.UUID.randomUUID().toString(),
                givenName,
                familyName,
                mailbox + "@nordlicht.example");
    }
}
