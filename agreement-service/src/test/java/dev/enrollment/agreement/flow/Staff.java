package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.agreement.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;

/** Calls the API with a bearer token. */
final class Staff {

    private Staff() {}

    static HttpResponse<String> call(Service service, String method, String path, String... roles) {
        return ask(service, method, "/api/agreements/" + path, roles);
    }

    /** A page of the list. */
    static HttpResponse<String> list(Service service, String query, String... roles) {
        return ask(service, "GET", "/api/agreements" + query, roles);
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

    /** The evidence pack: text of each file by name, and the hash of the whole. */
    static Map<String, String> pack(Service service, UUID enrollment, String why)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                service.url().resolve("/api/agreements/" + enrollment + "/pack"))
                        .header("Authorization", "Bearer " + service.provider().bearer("operator"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(why))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/vnd.etsi.asic-e+zip");
            Map<String, String> files = new HashMap<>();
            files.put("sha256", Sha256.of(answer.body()));
            try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
                for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                    files.put(
                            file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return files;
        }
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
