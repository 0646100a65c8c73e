package dev.enrollment.acceptance.http;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** One person's browser: keeps cookies, follows redirects, fills in forms; runs no scripts. */
public final class Browser {

    private final PatientHttp http;

    public Browser(Deadline deadline) {
        http = new PatientHttp(client(HttpClient.Redirect.NORMAL), deadline);
    }

    /** Keeps cookies. */
    static HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, loopbackIsSecure()))
                .followRedirects(redirects)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
    }

    /** What stands behind the address, after all redirects. */
    public Page open(URI address) {
        return read(PatientHttp.request(address).GET());
    }

    /** Sends a form with its hidden fields and what a person filled in. */
    public Page submit(FormElement form, Map<String, String> filledIn) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(filledIn);
        return read(PatientHttp.form(URI.create(form.absUrl("action")), fields));
    }

    /** The text behind the address, after all redirects, with no document made of it. */
    public String text(URI address) {
        return http.send(PatientHttp.request(address).GET().build()).body();
    }

    /** The text that answers a form with these fields, after all redirects. */
    public String text(URI address, Map<String, String> fields) {
        return http.send(PatientHttp.form(address, fields).build()).body();
    }

    private Page read(java.net.http.HttpRequest.Builder request) {
        var answer = http.send(request.header("Accept", "text/html,*/*;q=0.8").build());
        var document = Jsoup.parse(answer.body(), answer.uri().toString());
        return new Page(answer.uri(), answer.statusCode(), document);
    }

    /**
     * As browsers do: they send secure cookies to localhost without TLS, CookieManager does not.
     */
    private static CookiePolicy loopbackIsSecure() {
        return (URI address, HttpCookie cookie) -> {
            cookie.setSecure(false);
            return CookiePolicy.ACCEPT_ORIGINAL_SERVER.shouldAccept(address, cookie);
        };
    }

    /**
     * What the browser shows.
     *
     * @param address where it ended, after redirects
     * @param status the last answer's status code
     * @param document the page
     */
    public record Page(URI address, int status, Document document) {}
}
