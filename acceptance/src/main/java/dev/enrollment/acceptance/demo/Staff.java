package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.operator.PartnerClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes on whom the demo needs and a real installation has not: reviewers, an operator, the
 * partners' clients. Run again, it gives everybody a new password.
 */
final class Staff {

    private static final Map<String, String> ROLES =
            Map.of("rita", "reviewer", "ravi", "reviewer", "oskar", "operator");

    /** The identity provider's defaults: six digits for 30 seconds. */
    private static final String CODES =
            """
            {"subType":"totp","digits":6,"period":30,"counter":0,"algorithm":"HmacSHA1"}""";

    private final JsonApi realm;

    /**
     * Made over the administration API of the partners' realm.
     *
     * @param realm with its base at {@code /admin/realms/partners}
     */
    Staff(JsonApi realm) {
        this.realm = realm;
    }

    /** Takes them on, and adds what lets them in to {@code keys}. */
    void takeOn(Collection<String> partners, OwnKeys keys) {
        for (String name : ROLES.keySet()) {
            keys.add(name, "Demo-" + UUID.randomUUID());
            keys.add(secondFactor(name), UUID.randomUUID().toString());
        }
        // An import: whom the API makes is called by his address where the realm lets people
        // register.
        List<?> users = ROLES.keySet().stream().map(name -> user(name, keys)).toList();
        var answer =
                realm.post(
                        "/partialImport", Map.of("ifResourceExists", "OVERWRITE", "users", users));
        if (!JsonApi.isSuccess(answer)) {
            throw new IllegalStateException(
                    "The identity provider refuses the staff: " + answer.statusCode());
        }
        var clients = new PartnerClient(realm);
        partners.forEach(partner -> keys.add("partner-" + partner, clients.make(partner)));
    }

    /** Under which name the secret of somebody's codes is kept. */
    static String secondFactor(String name) {
        return name + "-second-factor";
    }

    private static Map<String, Object> user(String name, OwnKeys keys) {
        String role = ROLES.getOrDefault(name, "");
        return Map.of(
                "username",
                name,
                "email",
                name + "@program.example",
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                name,
                "lastName",
                role,
                "credentials",
                List.of(
                        Map.of("type", "password", "value", keys.secret(name)),
                        Map.of(
                                "type",
                                "otp",
                                "secretData",
                                "{\"value\":\"%s\"}".formatted(keys.secret(secondFactor(name))),
                                "credentialData",
                                CODES)),
                "realmRoles",
                List.of("default-roles-partners", role));
    }
}
