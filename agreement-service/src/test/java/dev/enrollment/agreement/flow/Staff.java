package dev.enrollment.agreement.flow;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls the API with a bearer token. */
final class Staff {

    private Staff() {}

    static HttpResponse<String> call(Service service, String method, String path, String... roles) {
        var request =
                HttpRequest.newBuilder(service.url().resolve("/api/agreements/" + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Authorization", "Bearer " + service.provider().bearer(roles))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        }
    }
}
