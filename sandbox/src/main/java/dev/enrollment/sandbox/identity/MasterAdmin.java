package dev.enrollment.sandbox.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Administers Keycloak over its REST API, as the master realm's administrator. */
public final class MasterAdmin {

    static final String NAME = "admin";
    static final String PASSWORD = "sandbox";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String keycloak;

    /** For the server at this URL. */
    public MasterAdmin(String keycloak) {
        this.keycloak = keycloak;
    }

    /** Creates the realm unless it is there; says whether it did. */
    public boolean createRealm(String name, String json) throws IOException, InterruptedException {
        if (send(request("/realms/" + name).GET()).statusCode() == 200) {
            return false;
        }
        HttpResponse<String> answer =
                send(
                        request("/admin/realms")
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json)));
        if (answer.statusCode() != 201) {
            throw new IOException("Keycloak did not take the realm: " + answer.body());
        }
        return true;
    }

    /**
     * Disables a user: sign-ins fail from now on, and those that were made do not hold any more.
     */
    public void disable(String realm, String user) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(
                        request("/admin/realms/" + realm + "/users/" + subject(realm, user))
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"enabled\":false}")));
        if (answer.statusCode() != 204) {
            throw new IOException("Keycloak did not disable " + user + ": " + answer.body());
        }
    }

    /** Takes a role from a user; sign-ins that were made have it until they are renewed. */
    public void withdraw(String realm, String user, String role)
            throws IOException, InterruptedException {
        String path = "/admin/realms/" + realm;
        HttpResponse<String> known =
                send(
                        request(path + "/roles/" + role)
                                .header("Authorization", "Bearer " + token())
                                .GET());
        HttpResponse<String> answer =
                send(
                        request(path + "/users/" + subject(realm, user) + "/role-mappings/realm")
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/json")
                                .method(
                                        "DELETE",
                                        HttpRequest.BodyPublishers.ofString(
                                                "[" + known.body() + "]")));
        if (answer.statusCode() != 204) {
            throw new IOException("Keycloak did not take " + role + ": " + answer.body());
        }
    }

    /** The user's ID, which tokens call the subject. */
    public String subject(String realm, String user) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(
                        request("/admin/realms/" + realm + "/users?exact=true&username=" + user)
                                .header("Authorization", "Bearer " + token())
                                .GET());
        return new JsonMapper().readTree(answer.body()).path(0).path("id").asString();
    }

    private String token() throws IOException, InterruptedException {
        String form =
                "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                        .formatted(NAME, PASSWORD);
        HttpResponse<String> answer =
                send(
                        request("/realms/master/protocol/openid-connect/token")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new IOException("Keycloak did not sign in its administrator: " + answer.body());
        }
        return new JsonMapper().readTree(answer.body()).path("access_token").asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + path)).timeout(Duration.ofSeconds(60));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
