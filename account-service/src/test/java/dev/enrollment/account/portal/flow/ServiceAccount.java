package dev.enrollment.account.portal.flow;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What account-service's own account at the identity provider can do, tried for its status. */
final class ServiceAccount {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String administration;
    private final String bearer;

    ServiceAccount(String keycloak, String realm) throws IOException, InterruptedException {
        administration = keycloak + "/admin/realms/" + realm;
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        keycloak
                                                + "/realms/"
                                                + realm
                                                + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "grant_type=client_credentials&client_id=account-service"
                                                + "&client_secret=sandbox-account"));
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        bearer = "Bearer " + JSON.readTree(answer.body()).path("access_token").asString();
    }

    int grant(String role, String subject) throws IOException, InterruptedException {
        JsonNode known = JSON.readTree(send("GET", "/roles/" + role, "").body());
        String body = JSON.writeValueAsString(JSON.createArrayNode().add(known));
        return send("POST", "/users/" + subject + "/role-mappings/realm", body).statusCode();
    }

    int setPassword(String subject, String password) throws IOException, InterruptedException {
        String body =
                JSON.createObjectNode().put("type", "password").put("value", password).toString();
        return send("PUT", "/users/" + subject + "/reset-password", body).statusCode();
    }

    /** All users that it can see. */
    String users() throws IOException, InterruptedException {
        return send("GET", "/users", "").body();
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(administration + path))
                        .header("Authorization", bearer)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
