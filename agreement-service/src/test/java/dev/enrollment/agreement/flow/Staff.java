package dev.enrollment.agreement.flow;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** Calls the API with a bearer token. */
final class Staff {

    private Staff() {}

    static HttpResponse<String> call(Service service, String method, String path, String... roles) {
        return ask(service, method, "/api/agreements/" + path, roles);
    }

    /** All that the service keeps about the enrollment. */
    static HttpResponse<String> export(Service service, UUID enrollment, String... roles) {
        return ask(service, "GET", "/api/enrollments/" + enrollment + "/personal-data", roles);
    }

    /** Posts JSON. */
    static HttpResponse<String> send(Service service, String path, String json, String... roles) {
        return ask(
                service,
                HttpRequest.newBuilder(service.url().resolve("/api/agreements/" + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                roles);
    }

    private static HttpResponse<String> ask(
            Service service, String method, String path, String... roles) {
        return ask(
                service,
                HttpRequest.newBuilder(service.url().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody()),
                roles);
    }

    private static HttpResponse<String> ask(
            Service service, HttpRequest.Builder unsigned, String... roles) {
        var request =
                unsigned.header("Authorization", "Bearer " + service.provider().bearer(roles))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        }
    }
}
