package dev.enrollment.acceptance.people;

import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.samples.Sample;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives administrators what they sign in with, at the identity provider. */
public final class Identities {

    private static final int CONFLICT = 409;

    private final JsonApi realm;

    /**
     * Made over the administration API of the partners' realm.
     *
     * @param realm with its base at {@code /admin/realms/partners}
     */
    public Identities(JsonApi realm) {
        this.realm = realm;
    }

    /** The password of the administrator's identity, which exists from now on. */
    public String passwordOf(Sample sample) {
        // Upper and lower case, digits and a mark: enough for any usual password policy.
        String password = "Demo-" + UUID.randomUUID();
        var answer = realm.post("/users", user(sample, password));
        if (answer.statusCode() == CONFLICT) {
            answer = realm.put("/users/" + find(sample) + "/reset-password", secret(password));
        }
        if (!JsonApi.isSuccess(answer)) {
            throw new IllegalStateException(
                    "The identity provider refuses an administrator's identity: "
                            + answer.statusCode());
        }
        return password;
    }

    private String find(Sample sample) {
        String query = PatientHttp.encoded(Map.of("email", sample.mailbox(), "exact", "true"));
        return realm.get("/users?" + query).path(0).path("id").asString();
    }

    private static Map<String, Object> user(Sample sample, String password) {
        return Map.of(
                "username", sample.mailbox(),
                "email", sample.mailbox(),
                "emailVerified", true,
                "enabled", true,
                "firstName", sample.givenName(),
                "lastName", sample.familyName(),
                "credentials", List.of(secret(password)));
    }

    private static Map<String, Object> secret(String password) {
        return Map.of("type", "password", "value", password, "temporary", false);
    }
}
