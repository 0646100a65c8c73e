package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.tests.LocalIdentityProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that keeps cookies and follows no redirect unless told to. */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SESSION = "__Host-agreement-flow";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI service;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Browser(URI service) {
        this.service = service;
    }

    /** The same browser in front of another instance of the service. */
    Browser at(URI instance) {
        Browser other = new Browser(instance);
        other.cookies.putAll(cookies);
        return other;
    }

    /** With the session alone: the cookie that keeps forms never comes with another site's form. */
    Browser fromAnotherSite() {
        Browser other = at(service);
        other.cookies.keySet().removeIf(name -> !name.equals(SESSION));
        return other;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** What is downloaded there, byte by byte. */
    byte[] download(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
    }

    HttpResponse<String> head(String path) {
        return send(request(path).HEAD());
    }

    /** Any request, with the token that guards the forms. */
    HttpResponse<String> ask(String method, String path, String token) {
        return send(
                request(path)
                        .header("X-CSRF-TOKEN", token)
                        .method(method, BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    CompletableFuture<HttpResponse<String>> postLater(String path, Map<String, String> fields) {
        return HTTP.sendAsync(form(path, fields).build(), BodyHandlers.ofString());
    }

    /** Follows a link to its page by way of the identity provider, as this person. */
    HttpResponse<String> open(String link, LocalIdentityProvider provider, Person person) {
        return open(link, provider, person.claims());
    }

    /** The same as somebody of staff. */
    HttpResponse<String> open(String link, LocalIdentityProvider provider, String role) {
        return open(link, provider, Map.of("sub", role, "roles", List.of(role)));
    }

    private HttpResponse<String> open(
            String link, LocalIdentityProvider provider, Map<String, Object> claims) {
        String signIn = location(get(link));
        assertThat(signIn).endsWith("/oauth2/authorization/identity");
        assertThat(signIn(provider, claims)).isEqualTo(link);
        return get(link);
    }

    /** Signs in; the path that a browser is led to then. */
    String signIn(LocalIdentityProvider provider, Person person) {
        return signIn(provider, person.claims());
    }

    private String signIn(LocalIdentityProvider provider, Map<String, Object> claims) {
        URI asked = URI.create(location(get("/oauth2/authorization/identity")));
        assertThat(asked.toString()).startsWith(provider.issuer());
        URI back = provider.authorize(asked, claims);
        var signedIn = get(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(SESSION + "="))
                .allSatisfy(Browser::isGuarded);
        return URI.create(location(signedIn)).getPath();
    }

    /** Presses the button of a page from where one returns to a path after the next sign-in. */
    HttpResponse<String> signOut(HttpResponse<String> page, String back) {
        return post("/logout", Map.of("_csrf", csrf(page), "back", back));
    }

    /** A cookie of this host alone, which no script reads. */
    static void isGuarded(String cookie) {
        assertThat(cookie)
                .startsWith("__Host-")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContainIgnoringCase("Domain");
    }

    /** Name and value of the session's cookie. */
    String[] session() {
        return new String[] {
            SESSION, Objects.requireNonNull(cookies.get(SESSION), "nobody is signed in")
        };
    }

    /** The field that guards the forms of this page. */
    static String csrf(HttpResponse<String> page) {
        var matcher = CSRF.matcher(page.body());
        assertThat(matcher.find()).as("page has a guarded form").isTrue();
        return matcher.group(1);
    }

    static String location(HttpResponse<?> response) {
        assertThat(response.statusCode()).isBetween(300, 399);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(service.resolve(path)).header("Accept", "text/html,*/*");
        String kept =
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return kept.isEmpty() ? request : request.header("Cookie", kept);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String set) {
        String[] cookie = set.split(";", 2)[0].split("=", 2);
        if (cookie[1].isEmpty()) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(Objects.requireNonNull(value), StandardCharsets.UTF_8);
    }
}
