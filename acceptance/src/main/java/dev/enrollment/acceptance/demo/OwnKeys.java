package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.http.Keys;
import dev.enrollment.acceptance.http.OneTimeCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The keys of an installation that made its own, as {@code deploy/secrets/generate} gives them to
 * its operator: a folder with a file for each name, and {@code ca.pem}.
 */
final class OwnKeys implements Keys {

    private final Path folder;
    private final Map<String, String> clients = new HashMap<>();

    OwnKeys(Path folder) {
        this.folder = folder;
    }

    /** Takes note of a secret that no file has. */
    void add(String name, String secret) {
        clients.put(name, secret);
    }

    @Override
    public String secret(String name) {
        String known = clients.get(name);
        return known == null ? file(name) : known;
    }

    @Override
    public Supplier<String> secondFactor(String name) {
        return new OneTimeCodes(secret(Staff.secondFactor(name)));
    }

    @Override
    public Map<String, Object> clientSettings(String partner) {
        String principal = "partner-" + partner;
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required"
                        + " username=\"%s\" password=\"%s\";".formatted(principal, file(principal)),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                folder.resolve("ca.pem").toString(),
                "basic.auth.credentials.source",
                "USER_INFO",
                "basic.auth.user.info",
                principal + ":" + secret(principal));
    }

    private String file(String name) {
        try {
            return Files.readString(folder.resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no key for " + name, e);
        }
    }
}
