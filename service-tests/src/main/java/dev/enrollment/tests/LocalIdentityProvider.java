package dev.enrollment.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An identity provider that signs people in without asking for a password, and signs tokens with a
 * key of its own.
 */
public final class LocalIdentityProvider {

    private static final List<String> SERVICES =
            List.of(
                    "account-service",
                    "review-service",
                    "agreement-service",
                    "notification-service");

    private static final String PROTOCOL = "/realms/partners/protocol/openid-connect";

    private final HttpServer server;
    private final RSAKey key;
    private final @Nullable String issuer;
    private final Map<String, JWTClaimsSet> codes = new ConcurrentHashMap<>();

    private volatile @Nullable Map<String, Object> expected;
    private volatile boolean away;

    private LocalIdentityProvider(HttpServer server, RSAKey key, @Nullable String issuer) {
        this.server = server;
        this.key = key;
        this.issuer = issuer;
    }

    /** A provider that browsers and services reach at the same address. */
    public static LocalIdentityProvider start() {
        return start(null);
    }

    /** A provider that browsers know by another address, which leads nowhere. */
    public static LocalIdentityProvider startBehind(String issuer) {
        return start(issuer);
    }

    private static LocalIdentityProvider start(@Nullable String issuer) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var provider =
                    new LocalIdentityProvider(HttpServer.create(address, 0), newKey(), issuer);
            provider.server.createContext(PROTOCOL + "/auth", provider::authorize);
            provider.server.createContext(PROTOCOL + "/token", provider::token);
            provider.server.createContext(PROTOCOL + "/certs", provider::certs);
            provider.server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What its tokens say. */
    public String issuer() {
        return issuer == null ? backChannel() : issuer;
    }

    /** Where it is. */
    public String backChannel() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/partners";
    }

    /** Whoever comes next signs in as the person with these claims, {@code sub} among them. */
    public void expect(Map<String, Object> person) {
        expected = person;
    }

    /** Its keys cannot be fetched, as long as this is so. */
    public void away(boolean gone) {
        away = gone;
    }

    /** A bearer token for all services, with these roles. */
    public String bearer(String... roles) {
        return signed(access(roles).build());
    }

    /** By what is wrong with them: tokens that open nothing, though they name every role. */
    Map<String, String> worthless() {
        return Map.of(
                "an ID token", signed(ofEverybody().claim("typ", "ID").build()),
                "a token for another service", signed(ofEverybody().audience("elsewhere").build()),
                "a token for nobody", signed(ofEverybody().audience(List.of()).build()),
                "an expired token",
                        signed(ofEverybody().expirationTime(Date.from(Instant.EPOCH)).build()),
                "a token of another issuer", signed(ofEverybody().issuer("http://else").build()),
                "a token of another key", signed(ofEverybody().build(), newKey()),
                "a token without a signature", new PlainJWT(ofEverybody().build()).serialize(),
                "what is no token", "nonsense");
    }

    private JWTClaimsSet.Builder ofEverybody() {
        return access("reviewer", "lead", "auditor", "operator", "partner-system")
                .claim("partner", "aurora");
    }

    private JWTClaimsSet.Builder access(String... roles) {
        return claims(Map.of("sub", UUID.randomUUID().toString()))
                .audience(SERVICES)
                .claim("typ", "Bearer")
                .claim("roles", List.of(roles));
    }

    /** What the page of the provider does once the person has typed the password: the way back. */
    public URI authorize(URI request, Map<String, Object> person) {
        var asked = UriComponentsBuilder.fromUri(request).build().getQueryParams();
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                claims(person)
                        .audience(asked.getFirst("client_id"))
                        .claim("nonce", decoded(asked.getFirst("nonce")))
                        .claim("auth_time", Instant.now().getEpochSecond())
                        .claim("acr", "1")
                        .build());
        return UriComponentsBuilder.fromUriString(decoded(asked.getFirst("redirect_uri")))
                .queryParam("code", code)
                .queryParam("state", "{state}")
                .build(decoded(asked.getFirst("state")));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var person = Objects.requireNonNull(expected, "nobody is expected");
        URI back = authorize(exchange.getRequestURI(), person);
        exchange.getResponseHeaders().add("Location", back.toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private JWTClaimsSet.Builder claims(Map<String, Object> person) {
        Instant now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)));
        person.forEach(claims::claim);
        return claims;
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String code =
                UriComponentsBuilder.fromUriString("/?" + form)
                        .build()
                        .getQueryParams()
                        .getFirst("code");
        String token = signed(Objects.requireNonNull(codes.remove(Objects.requireNonNull(code))));
        answer(
                exchange,
                """
                {"access_token":"unused","token_type":"Bearer","expires_in":300,"id_token":"%s"}"""
                        .formatted(token));
    }

    private void certs(HttpExchange exchange) throws IOException {
        if (away) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        answer(exchange, new JWKSet(key.toPublicJWK()).toString());
    }

    /** A token that says this, signed with its key. */
    public String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decoded(@Nullable String parameter) {
        return URLDecoder.decode(Objects.requireNonNull(parameter), UTF_8);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
