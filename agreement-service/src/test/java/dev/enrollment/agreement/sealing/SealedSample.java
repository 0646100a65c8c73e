package dev.enrollment.agreement.sealing;

import dev.enrollment.agreement.AgreementId;
import dev.enrollment.agreement.Content;
import dev.enrollment.agreement.Edition;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.SealingOrder;
import dev.enrollment.agreement.SealingOutcome;
import dev.enrollment.agreement.Sha256;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.simulators.Simulators;
import dev.enrollment.sandbox.trust.SandboxTrust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The sandbox's own authority, which can be made to misbehave, and agreements to seal with it. */
final class SealedSample implements AutoCloseable {

    static final String EVIDENCE =
            "{\"signatory\":\"Þórður Ævarsson\",\"signedAt\":\"2026-11-28T21:00:00.123456Z\"}\n";

    private static final String NAMES =
            "Αθηναϊκή Εταιρεία, Българско дружество, Għaqda tal-Ħaddiema, Þórður Ðeild, Łódź Ćma";
    private static final Path TEXTS =
            Path.of("src/main/resources/agreements/reseller-agreement/2026-12");

    /** Never over on a machine that is only busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Simulators simulators;
    private final SandboxTrust trust;

    private SealedSample(Simulators simulators, SandboxTrust trust) {
        this.simulators = simulators;
        this.trust = trust;
    }

    static SealedSample in(Path folder) {
        int port = Ports.freeRun(1);
        var simulators = Simulators.start(port, folder, Clock.systemUTC());
        var trust = SandboxTrust.at(folder.resolve("trust"), "http://localhost:" + port);
        return new SealedSample(simulators, trust);
    }

    @Override
    public void close() {
        simulators.close();
    }

    Path authorities() {
        return trust.authorityCertificate();
    }

    Path keyStore() {
        return trust.sealKeyStore();
    }

    /** When the seal's own certificate ends. */
    Instant lastDay() throws Exception {
        var keys = KeyStore.getInstance(keyStore().toFile(), SandboxTrust.PASSWORD.toCharArray());
        var alias = keys.aliases().nextElement();
        return ((X509Certificate) keys.getCertificate(alias)).getNotAfter().toInstant();
    }

    DssSealer sealer() {
        return sealer(url("/trust/timestamps"), PATIENCE);
    }

    /**
     * The same.
     *
     * @param patience with the authority
     */
    DssSealer sealer(Duration patience) {
        return sealer(url("/trust/timestamps"), patience);
    }

    DssSealer sealer(URI timestamps) {
        return sealer(timestamps, PATIENCE);
    }

    private DssSealer sealer(URI timestamps, Duration patience) {
        return new DssSealer(new PdfPress(), new VendorKey(settings(timestamps, patience)));
    }

    VendorKey key() {
        return new VendorKey(settings(url("/trust/timestamps"), PATIENCE));
    }

    SealCheck check() {
        return key().check();
    }

    private SealingProperties settings(URI timestamps, Duration patience) {
        return new SealingProperties(
                trust.sealKeyStore(),
                null,
                null,
                SandboxTrust.PASSWORD,
                trust.authorityCertificate(),
                timestamps,
                patience);
    }

    SealingOutcome.Sealed sealed(String language) {
        return sealed(sealer().seal(order(language)));
    }

    private static SealingOutcome.Sealed sealed(SealingOutcome outcome) {
        return switch (outcome) {
            case SealingOutcome.Sealed sealed -> sealed;
            case SealingOutcome.Delayed delayed ->
                    throw new AssertionError(delayed.step() + ": " + delayed.reason());
        };
    }

    static SealingOrder order(String language) {
        String text = releasedText(language).replace("{{reseller.name}}", NAMES);
        var edition = new Edition("reseller-agreement", "2026-12", language, "0".repeat(64));
        return new SealingOrder(
                new EnrollmentId(UUID.randomUUID()),
                new AgreementId(UUID.randomUUID()),
                new Content(edition, text, Sha256.of(text)),
                EVIDENCE,
                null,
                1);
    }

    /** The same, renewed; by an order as the database makes them. */
    SealingOutcome.Sealed renewed(SealingOutcome.Sealed before) {
        var first = before.order();
        var order =
                new SealingOrder(
                        first.enrollment(),
                        first.agreement(),
                        new Content(first.content().edition(), "", first.content().hash()),
                        "",
                        before.pdf(),
                        2);
        return sealed(sealer().seal(order));
    }

    static String releasedText(String language) {
        try {
            return Files.readString(TEXTS.resolve(language + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the authority behave as this JSON says. */
    void misbehave(String faults) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(url("/control/timestamps"))
                        .PUT(HttpRequest.BodyPublishers.ofString(faults))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            if (http.send(request, BodyHandlers.discarding()).statusCode() != 200) {
                throw new AssertionError("The simulator refuses " + faults);
            }
        }
    }

    URI url(String path) {
        return URI.create("http://localhost:" + simulators.port() + path);
    }
}
