package dev.enrollment.account.portal.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Signs people in without asking for a password, and signs tokens with a key of its own. */
final class LocalIdentityProvider {

    private static final String PROTOCOL = "/realms/partners/protocol/openid-connect";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, JWTClaimsSet> codes = new ConcurrentHashMap<>();

    private volatile @Nullable Visitor expected;

    private LocalIdentityProvider(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static LocalIdentityProvider start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var key = new RSAKeyGenerator(2048).keyID("test").generate();
            var provider = new LocalIdentityProvider(HttpServer.create(address, 0), key);
            provider.server.createContext(PROTOCOL + "/auth", provider::authorize);
            provider.server.createContext(PROTOCOL + "/token", provider::token);
            provider.server.createContext(PROTOCOL + "/certs", provider::certs);
            provider.server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/partners";
    }

    /** Whoever comes next signs in as this person. */
    void expect(Visitor visitor) {
        expected = visitor;
    }

    /** The page on which a person would type the password: goes straight back with a code. */
    private void authorize(HttpExchange exchange) throws IOException {
        var asked = UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        Visitor visitor = Objects.requireNonNull(expected, "nobody is expected");
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                claims(visitor.subject())
                        .audience("partner-portal")
                        .claim("nonce", decoded(asked.getFirst("nonce")))
                        .claim("given_name", visitor.givenName())
                        .claim("family_name", visitor.familyName())
                        .claim("email", visitor.email())
                        .claim("email_verified", true)
                        .claim("roles", visitor.roles())
                        .build());
        URI back =
                UriComponentsBuilder.fromUriString(decoded(asked.getFirst("redirect_uri")))
                        .queryParam("code", code)
                        .queryParam("state", "{state}")
                        .build(decoded(asked.getFirst("state")));
        exchange.getResponseHeaders().add("Location", back.toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private JWTClaimsSet.Builder claims(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
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
        answer(exchange, new JWKSet(key.toPublicJWK()).toString());
    }

    private String signed(JWTClaimsSet claims) {
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
