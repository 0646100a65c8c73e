package dev.enrollment.benchmark.pipeline;

import dev.enrollment.acceptance.http.Browser;
import dev.enrollment.acceptance.http.Deadline;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.FormElement;

/** Opens a link, reads the page, accepts; signed in once, by the form of the identity provider. */
final class Signatory implements AutoCloseable {

    /** The one code that this site's telephones get. */
    static final String CODE = "135790";

    private static final Pattern GUARD =
            Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String email;
    private final String password;
    private final Journal journal;
    private final Browser browser;
    private final ExecutorService time = Executors.newSingleThreadExecutor(daemon());
    private boolean signedIn;

    Signatory(String email, String password, Journal journal, Deadline deadline) {
        this.email = email;
        this.password = password;
        this.journal = journal;
        this.browser = new Browser(deadline);
    }

    private static ThreadFactory daemon() {
        return Thread.ofPlatform().daemon().name("signatory-", 0).factory();
    }

    void sign(int number, URI link) {
        time.execute(() -> signNow(number, link));
    }

    private void signNow(int number, URI link) {
        try {
            journal.signing(number);
            String page = read(link);
            Matcher guard = GUARD.matcher(page);
            if (!guard.find()) {
                throw new IllegalStateException("no form to accept the agreement");
            }
            String csrf = guard.group(1);
            browser.text(URI.create(link + "/code"), Map.of("method", "SMS", "_csrf", csrf));
            String outcome =
                    browser.text(
                            URI.create(link + "/accept"),
                            Map.of("accepted", "yes", "code", CODE, "_csrf", csrf));
            if (outcome.contains(link.getPath() + "/accept") || !outcome.contains("<main")) {
                throw new IllegalStateException("the agreement is not signed");
            }
            journal.signed(number);
        } catch (RuntimeException e) {
            journal.stray("company %d: %s".formatted(number, e.getMessage()));
        }
    }

    private String read(URI link) {
        if (!signedIn) {
            browser.submit(signInForm(link), Map.of("username", email, "password", password));
            signedIn = true;
        }
        return browser.text(link);
    }

    private FormElement signInForm(URI link) {
        return browser.open(link).document().forms().stream()
                .filter(form -> form.attr("action").contains("/login-actions/authenticate"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form to sign in"));
    }

    @Override
    public void close() {
        time.shutdownNow();
    }
}
