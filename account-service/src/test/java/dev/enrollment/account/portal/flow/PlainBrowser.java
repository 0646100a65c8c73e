package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that sends what it is told, whatever the page says; follows no redirect. */
final class PlainBrowser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private String address = "127.0.0.1";

    private final CookieManager cookies = new CookieManager(null, loopbackIsSecure());
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    /** Where a gateway says that this browser is. */
    PlainBrowser at(String elsewhere) {
        address = elsewhere;
        return this;
    }

    static PlainBrowser signedIn(Visitor visitor) {
        Outside.IDENTITY.expect(visitor.claims());
        var browser = new PlainBrowser();
        String path = "/oauth2/authorization/portal";
        for (int i = 0; i < 4 && !path.endsWith("/home"); i++) {
            path = browser.get(path).headers().firstValue("Location").orElseThrow();
        }
        assertThat(path).endsWith("/home");
        return browser;
    }

    /** Complete account data of a company with this registration number. */
    static Map<String, String> company(String number) {
        return Map.of(
                "action", "continue",
                "company.legalName", "Nordlicht Systemhaus GmbH",
                "company.registrationNumber", number,
                "office.street", "Speicherstraße 1",
                "office.postalCode", "20457",
                "office.city", "Hamburg",
                "office.phone", "+49 40 1234507",
                "administrator.givenName", "Jana",
                "administrator.familyName", "Petersen",
                "administrator.phone", "+49 151 23456707");
    }

    /** The enrollment's path that a redirect leads to. */
    static String id(HttpResponse<String> redirect) {
        String location = redirect.headers().firstValue("Location").orElseThrow();
        return URI.create(location).getPath().replaceFirst("/account$", "");
    }

    /** Fills in a page of the form, and where it is right also sends what is to be checked then. */
    HttpResponse<String> take(String page, Map<String, String> fields) {
        var answer = submit(page, fields);
        return answer.statusCode() == 303
                ? submit(page.replaceFirst("/[a-z]+$", "/answers"), fields)
                : answer;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends the form as its page would, with its token. */
    HttpResponse<String> submit(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token(path));
        return post(path, all);
    }

    /** Any request, with the token that guards the forms. */
    HttpResponse<String> ask(String method, String path, String token) {
        return send(
                request(path)
                        .header("X-CSRF-TOKEN", token)
                        .method(method, BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with one file, as its page would. */
    HttpResponse<String> upload(
            String path, Map<String, String> fields, String item, String fileName, byte[] file) {
        String boundary = "----" + UUID.randomUUID();
        StringBuilder texts = new StringBuilder();
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token(path));
        all.forEach(
                (name, text) ->
                        texts.append(
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(boundary, name, text)));
        texts.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                        .formatted(boundary, item, fileName));
        var body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(texts.toString()),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(body));
    }

    /** As a header holds them. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String token(String path) {
        var matcher = CSRF.matcher(get(path).body());
        assertThat(matcher.find()).as("page has a guarded form: " + path).isTrue();
        return matcher.group(1);
    }

    /**
     * As browsers do: they send secure cookies to localhost without TLS, CookieManager does not.
     */
    private static CookiePolicy loopbackIsSecure() {
        return (address, cookie) -> {
            cookie.setSecure(false);
            return true;
        };
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(Outside.PORTAL.resolve(path))
                .header("Accept", "text/html")
                .header("X-Forwarded-For", address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
