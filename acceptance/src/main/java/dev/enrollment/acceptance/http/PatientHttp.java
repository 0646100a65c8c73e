package dev.enrollment.acceptance.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sends a request until somebody answers it: a refused connection, a cut one and a 5xx are asked
 * again until the deadline. So a request may arrive twice; for one that must not, there is {@link
 * #sendOnce}.
 */
public final class PatientHttp {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final HttpClient client;
    private final Deadline deadline;

    public PatientHttp(Deadline deadline) {
        this(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build(), deadline);
    }

    PatientHttp(HttpClient client, Deadline deadline) {
        this.client = client;
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }

    /** Whether anybody answers there, asked once. */
    public static boolean isAnswered(URI uri) throws InterruptedException {
        try (var once = HttpClient.newHttpClient()) {
            once.send(request(uri).build(), HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(TIMEOUT);
    }

    /** The fields as an HTML form sends them. */
    public static HttpRequest.Builder form(URI uri, Map<String, String> fields) {
        return request(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
    }

    /** Names and values as they stand in a form's body or behind a question mark. */
    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * The first answer below 500.
     *
     * @throws OutOfPatience when there is none until the deadline
     */
    public HttpResponse<String> send(HttpRequest request) {
        String where = request.method() + " " + request.uri().getAuthority();
        while (true) {
            String problem;
            try {
                return sendOnce(request);
            } catch (IOException e) {
                problem = e.getMessage() == null ? e.toString() : e.getMessage();
            }
            deadline.pause(PAUSE, where + " (" + problem + ")");
        }
    }

    /**
     * The answer to one try.
     *
     * @throws IOException when the connection is refused or cut, the answer takes too long, or is
     *     500 or above
     */
    HttpResponse<String> sendOnce(HttpRequest request) throws IOException {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new IOException("answered " + answer.statusCode());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
