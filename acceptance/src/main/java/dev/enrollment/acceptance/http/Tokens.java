package dev.enrollment.acceptance.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the identity provider. */
public final class Tokens {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A token is replaced while it is still good enough for a slow call. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final PatientHttp http;
    private final URI identity;

    public Tokens(PatientHttp http, URI identity) {
        this.http = http;
        this.identity = identity;
    }

    /** Tokens of a partner's system, always fresh. */
    public Supplier<String> ofPartnerSystem(String partner) {
        return ofPartnerSystem(partner, "sandbox-" + partner);
    }

    /** Tokens of a partner's system whose secret is not the sandbox's. */
    public Supplier<String> ofPartnerSystem(String partner, String secret) {
        Map<String, String> grant =
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "partner-" + partner,
                        "client_secret",
                        secret);
        return fresh("partners", () -> grant);
    }

    /** Tokens of a member of the staff, always fresh. */
    public Supplier<String> ofStaff(String user) {
        Keys keys = Keys.ofSandbox();
        return ofStaff(user, keys.secret(user), keys.secondFactor(user));
    }

    /** Tokens of a member of the staff whose password and codes are not the sandbox's. */
    public Supplier<String> ofStaff(String user, String password, Supplier<String> codes) {
        return fresh("partners", () -> signIn(user, password, codes));
    }

    /** Tokens of the identity provider's own administrator, always fresh. */
    public Supplier<String> ofIdentityAdministrator() {
        return ofIdentityAdministrator("sandbox");
    }

    /** The same of one whose password is not the sandbox's. */
    public Supplier<String> ofIdentityAdministrator(String password) {
        Map<String, String> grant =
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", password);
        return fresh("master", () -> grant);
    }

    /** The roles in the token of an applicant who signs in now. */
    public List<String> rolesAtSignIn(String user, String password) {
        String token =
                ask("partners", signIn(user, password, Tokens::noCode))
                        .path("access_token")
                        .asString("");
        String payload = token.split("\\.", -1)[1];
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return JSON.readTree(claims).path("roles").valueStream().map(JsonNode::asString).toList();
    }

    private Map<String, String> signIn(String user, String password, Supplier<String> codes) {
        URI endpoints = URI.create(identity + "/realms/partners/protocol/openid-connect");
        return new CodeFlow(endpoints, "review-console", http.deadline())
                .signIn(user, password, codes);
    }

    private static String noCode() {
        throw new IllegalStateException("An applicant has no second factor");
    }

    private Supplier<String> fresh(String realm, Supplier<Map<String, String>> grant) {
        return new Supplier<>() {
            private String token = "";
            private Instant until = Instant.EPOCH;

            @Override
            public synchronized String get() {
                if (Instant.now().isAfter(until.minus(MARGIN))) {
                    JsonNode answer = ask(realm, grant.get());
                    token = answer.path("access_token").asString();
                    until = Instant.now().plusSeconds(answer.path("expires_in").asLong());
                }
                return token;
            }
        };
    }

    private JsonNode ask(String realm, Map<String, String> grant) {
        URI endpoint = URI.create(identity + "/realms/" + realm + "/protocol/openid-connect/token");
        var answer = http.send(PatientHttp.form(endpoint, grant).build());
        if (!JsonApi.isSuccess(answer)) {
            throw new IllegalStateException(
                    "The identity provider gives no token for %s: %d %s"
                            .formatted(grant.get("client_id"), answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
