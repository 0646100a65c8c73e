package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
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
        ROLES.forEach((name, role) -> keys.add(name, hire(name, role)));
        var clients = new PartnerClient(realm);
        partners.forEach(partner -> keys.add("partner-" + partner, clients.make(partner)));
    }

    private String hire(String name, String role) {
        String password = "Demo-" + UUID.randomUUID();
        realm.post(
                "/users",
                Map.of(
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
                        role));
        String query = PatientHttp.encoded(Map.of("username", name, "exact", "true"));
        String user = "/users/" + realm.get("/users?" + query).path(0).path("id").asString();
        require(
                realm.put(
                        user + "/reset-password",
                        Map.of("type", "password", "value", password, "temporary", false)));
        require(realm.post(user + "/role-mappings/realm", List.of(realm.get("/roles/" + role))));
        return password;
    }

    private static void require(java.net.http.HttpResponse<String> answer) {
        if (!JsonApi.isSuccess(answer)) {
            throw new IllegalStateException(
                    "The identity provider refuses a member of the staff: " + answer.statusCode());
        }
    }
}
