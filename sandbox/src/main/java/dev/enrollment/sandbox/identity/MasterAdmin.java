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

    /** Forbids a user to sign in; whoever has signed in is no longer vouched for. */
    public void disable(String realm, String user) throws IOException, InterruptedException {
        String users = "/admin/realms/" + realm + "/users";
        String token = "Bearer " + token();
        HttpResponse<String> found =
                send(
                        request(users + "?exact=true&username=" + user)
                                .header("Authorization", token)
                                .GET());
        String id = new JsonMapper().readTree(found.body()).path(0).path("id").asString();
        HttpResponse<String> answer =
                send(
                        request(users + "/" + id)
                                .header("Authorization", token)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"enabled\":false}")));
        if (answer.statusCode() != 204) {
            throw new IOException("Keycloak did not disable " + user + ": " + answer.body());
        }
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
