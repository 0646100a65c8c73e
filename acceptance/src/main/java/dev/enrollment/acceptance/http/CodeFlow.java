package dev.enrollment.acceptance.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/**
 * Signs a person in at the identity provider's page, for a program on the person's own machine (RFC
 * 8252): authorization code with PKCE. The code is read from the redirect, which nobody follows.
 * The provider takes each form once, so a sign-in that is cut off begins again at its first page.
 */
final class CodeFlow {

    private static final String REDIRECT = "http://127.0.0.1/signed-in";
    private static final Duration NEXT_TRY = Duration.ofSeconds(5);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI endpoints;
    private final String client;
    private final Deadline deadline;

    /**
     * @param endpoints the realm's, up to {@code /protocol/openid-connect}
     */
    CodeFlow(URI endpoints, String client, Deadline deadline) {
        this.endpoints = endpoints;
        this.client = client;
        this.deadline = deadline;
    }

    /**
     * What the token endpoint is to be sent.
     *
     * @param secondFactor gives the code of the moment, where the sign-in asks for one
     */
    Map<String, String> signIn(String user, String password, Supplier<String> secondFactor) {
        while (true) {
            try {
                return signInOnce(user, password, secondFactor);
            } catch (IOException e) {
                deadline.pause(NEXT_TRY, "a sign-in of " + user + " (" + e.getMessage() + ")");
            }
        }
    }

    private Map<String, String> signInOnce(
            String user, String password, Supplier<String> secondFactor) throws IOException {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String verifier = BASE64.encodeToString(random);
        var http = new PatientHttp(Browser.client(HttpClient.Redirect.NEVER), deadline);
        Map<String, String> question = new LinkedHashMap<>();
        question.put("client_id", client);
        question.put("response_type", "code");
        question.put("scope", "openid");
        question.put("redirect_uri", REDIRECT);
        question.put("code_challenge", challenge(verifier));
        question.put("code_challenge_method", "S256");
        URI page = URI.create(endpoints + "/auth?" + PatientHttp.encoded(question));
        var signIn = http.sendOnce(PatientHttp.request(page).GET().build());
        FormElement form = form(signIn).orElseThrow(() -> refused("shows no sign-in page", signIn));
        var answer = fillIn(http, form, Map.of("username", user, "password", password));
        for (var code = codeForm(answer); code.isPresent(); code = codeForm(answer)) {
            answer = fillIn(http, code.get(), Map.of("otp", secondFactor.get()));
            if (codeForm(answer).isPresent()) {
                // Each code lets somebody in once: another sign-in of this person was faster.
                deadline.pause(NEXT_TRY, "a code that lets " + user + " in");
            }
        }
        return Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "redirect_uri", REDIRECT,
                "code_verifier", verifier,
                "code", code(user, answer));
    }

    private static HttpResponse<String> fillIn(
            PatientHttp http, FormElement form, Map<String, String> entries) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(entries);
        return http.sendOnce(PatientHttp.form(URI.create(form.absUrl("action")), fields).build());
    }

    private static Optional<FormElement> codeForm(HttpResponse<String> page) {
        return form(page).filter(form -> form.selectFirst("input[name=otp]") != null);
    }

    private static Optional<FormElement> form(HttpResponse<String> page) {
        return Jsoup.parse(page.body(), page.uri().toString()).forms().stream()
                .filter(form -> form.attr("action").contains("/login-actions/authenticate"))
                .findFirst();
    }

    private static String code(String user, HttpResponse<String> answer) {
        URI location = URI.create(answer.headers().firstValue("Location").orElse(""));
        if (location.getRawQuery() == null || !location.toString().startsWith(REDIRECT)) {
            throw refused("does not let " + user + " in", answer);
        }
        return Arrays.stream(location.getRawQuery().split("&"))
                .filter(parameter -> parameter.startsWith("code="))
                .map(parameter -> parameter.substring("code=".length()))
                .findFirst()
                .orElseThrow(() -> refused("gives no code for " + user, answer));
    }

    private static IllegalStateException refused(String what, HttpResponse<String> answer) {
        return new IllegalStateException(
                "The identity provider %s: %d \"%s\""
                        .formatted(what, answer.statusCode(), Jsoup.parse(answer.body()).title()));
    }

    private static String challenge(String verifier) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
