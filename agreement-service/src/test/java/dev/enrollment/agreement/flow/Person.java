package dev.enrollment.agreement.flow;

import java.util.Map;
import java.util.UUID;

/** Somebody the identity provider knows. */
record Person(String subject, String name, String email, boolean verified) {

    Map<String, Object> claims() {
        return Map.of("sub", subject, "name", name, "email", email, "email_verified", verified);
    }

    static Person of(String email) {
        return new Person(UUID.randomUUID().toString(), "Anna Muster", email, true);
    }
}
