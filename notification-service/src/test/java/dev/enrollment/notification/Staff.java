package dev.enrollment.notification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An identity provider that gives tokens to whoever a test names. */
final class Staff {

    private static final RSAKey KEY = newKey();
    private static final HttpServer SERVER = serve();

    private Staff() {}

    static String issuer() {
        return "http://localhost:" + SERVER.getAddress().getPort() + "/realms/partners";
    }

    static String token(String... roles) {
        return sign(KEY, Instant.now().plusSeconds(300), roles);
    }

    static String expiredToken(String... roles) {
        return sign(KEY, Instant.now().minusSeconds(300), roles);
    }

    static String forgedToken(String... roles) {
        return sign(newKey(), Instant.now().plusSeconds(300), roles);
    }

    private static String sign(RSAKey key, Instant until, String... roles) {
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject("somebody")
                        .audience("notification-service")
                        .claim("typ", "Bearer")
                        .claim("roles", List.of(roles))
                        .expirationTime(Date.from(until))
                        .build();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serve() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(KEY).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext(
                    "/realms/partners/protocol/openid-connect/certs",
                    exchange -> {
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
