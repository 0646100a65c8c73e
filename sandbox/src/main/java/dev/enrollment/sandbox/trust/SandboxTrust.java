package dev.enrollment.sandbox.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The folder with the sandbox's own trust: {@code authority.pem} to trust, {@code seal.p12} to seal
 * with, and the keys of the two authorities. Made once, with what is missing.
 */
public final class SandboxTrust {

    /** Of each key store here; everybody knows it. */
    public static final String PASSWORD = "sandbox-seal";

    private static final Duration YEARS = Duration.ofDays(3 * 365);
    private static final Duration EXPIRED_SINCE = Duration.ofDays(1);

    private final Path folder;
    private final Authority authority;

    private SandboxTrust(Path folder, Authority authority) {
        this.folder = folder;
        this.authority = authority;
    }

    /**
     * What is in the folder, made where it is missing.
     *
     * @param simulators where certificates say that the authority's revocation list is
     */
    public static synchronized SandboxTrust at(Path folder, String simulators) {
        try {
            Path own = Files.createDirectories(folder).resolve("authority.p12");
            if (Files.notExists(own)) {
                make(folder, simulators);
            }
            return new SandboxTrust(
                    folder,
                    Authority.of(Credential.load(own, PASSWORD), simulators + "/trust/crl"));
        } catch (Exception e) {
            throw new IllegalStateException("No trust in " + folder, e);
        }
    }

    public Path authorityCertificate() {
        return folder.resolve("authority.pem");
    }

    public Path sealKeyStore() {
        return folder.resolve("seal.p12");
    }

    /** The revocation list, as of now. */
    public byte[] revocations(Instant now) {
        try {
            return authority.crl(now);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The answer to an RFC 3161 query.
     *
     * @param foreign with a nonce that is not the query's
     * @param expired by a key whose certificate has expired
     */
    public byte[] timeStamp(byte[] query, Instant now, boolean foreign, boolean expired) {
        try {
            Path own = folder.resolve(expired ? "expired.p12" : "time.p12");
            return new TimeStamps(Credential.load(own, PASSWORD))
                    .answer(foreign ? TimeStamps.withAnotherNonce(query) : query, now);
        } catch (Exception e) {
            throw new IllegalStateException("No time stamp for this query", e);
        }
    }

    private static void make(Path folder, String simulators) throws Exception {
        Instant now = Instant.now();
        Credential own = Authority.found(now.minus(YEARS));
        Authority authority = Authority.of(own, simulators + "/trust/crl");
        Instant from = now.minus(EXPIRED_SINCE);
        Instant until = now.plus(YEARS);
        authority.seal("Sandbox seal", from, until).store(folder.resolve("seal.p12"), PASSWORD);
        authority.clock("Sandbox time", from, until).store(folder.resolve("time.p12"), PASSWORD);
        authority
                .clock("Sandbox time that expired", now.minus(YEARS), from)
                .store(folder.resolve("expired.p12"), PASSWORD);
        Files.writeString(folder.resolve("authority.pem"), pem(own.certificate().getEncoded()));
        // Last: what is there is whole.
        own.store(folder.resolve("authority.p12"), PASSWORD);
    }

    private static String pem(byte[] certificate) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(base64);
    }
}
