package dev.enrollment.review;

import com.microsoft.playwright.Browser;
import dev.enrollment.review.StaffBrowser.Window;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** One of the vendor's people, signed in, whose requests a test sends by itself. */
final class StaffSession {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final String cookies;

    /** Signs in with a browser, which is closed then. */
    StaffSession(Browser browser, int port, String name, String... roles) {
        this.port = port;
        try (var signedIn = new StaffBrowser(browser, port, Window.USUAL, name, roles)) {
            cookies = signedIn.cookies();
        }
    }

    HttpResponse<String> get(String path) {
        return send(path, BodyHandlers.ofString());
    }

    /** What comes bit by bit. */
    HttpResponse<InputStream> open(String path) {
        return send(path, BodyHandlers.ofInputStream());
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> body) {
        try {
            URI address = URI.create("http://localhost:" + port + path);
            return HTTP.send(
                    HttpRequest.newBuilder(address).header("Cookie", cookies).build(), body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
