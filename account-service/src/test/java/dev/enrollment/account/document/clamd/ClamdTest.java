package dev.enrollment.account.document.clamd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.document.Scanner.Verdict;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClamdTest {

    private static final byte[] DOCUMENT = "%PDF-1.7 nothing".getBytes(US_ASCII);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The answers that clamd(8) names. */
    @ParameterizedTest
    @CsvSource({
        "stream: OK, NOTHING_FOUND",
        "stream: Eicar-Signature FOUND, HARMFUL",
        "INSTREAM size limit exceeded. ERROR, UNKNOWN",
        "'', UNKNOWN"
    })
    void aDocumentIsWhatTheDaemonSays(String answer, Verdict verdict) throws Exception {
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var sent = CompletableFuture.supplyAsync(() -> answering(daemon, answer));

            assertThat(clamd(daemon.getLocalPort()).scan(DOCUMENT)).isEqualTo(verdict);
            assertThat(sent.get()).isEqualTo(DOCUMENT);
        }
    }

    @Test
    void whereNobodyAnswersNothingIsKnown() throws IOException {
        int port;
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = daemon.getLocalPort();
            var hasty = new Clamd("localhost:" + port, Duration.ofMillis(200));
            assertThat(hasty.scan(DOCUMENT)).as("silent").isEqualTo(Verdict.UNKNOWN);
        }
        assertThat(clamd(port).scan(DOCUMENT)).as("gone").isEqualTo(Verdict.UNKNOWN);
    }

    /** Runs where {@code CLAMD} names a daemon, as HOST:PORT. */
    @Test
    void aRealDaemonFindsTheTestVirus() {
        String daemon = System.getenv("CLAMD");
        Assumptions.assumeTrue(daemon != null, "CLAMD names no daemon");
        var clamd = new Clamd(daemon, PATIENCE);
        // In two parts, so that no scanner takes this class for it (eicar.org).
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        assertThat(clamd.scan(eicar.getBytes(US_ASCII))).isEqualTo(Verdict.HARMFUL);
        assertThat(clamd.scan(DOCUMENT)).isEqualTo(Verdict.NOTHING_FOUND);
    }

    private static Clamd clamd(int port) {
        return new Clamd("localhost:" + port, PATIENCE);
    }

    /** What was sent, as clamd reads it. */
    private static byte[] answering(ServerSocket daemon, String answer) {
        try (var client = daemon.accept()) {
            var in = new DataInputStream(client.getInputStream());
            assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(US_ASCII));
            byte[] content = in.readNBytes(in.readInt());
            assertThat(in.readInt()).isZero();
            client.getOutputStream().write((answer + "\0").getBytes(US_ASCII));
            return content;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
