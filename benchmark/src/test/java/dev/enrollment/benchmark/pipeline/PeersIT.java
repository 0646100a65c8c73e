package dev.enrollment.benchmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.postgres.PostgresServer;
import dev.enrollment.sandbox.simulators.Simulators;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each peer does the whole job: nobody would notice in the figures one that leaves a step out. */
class PeersIT {

    private static final int COMPANIES = 5;

    @Test
    void takeEachCompanyToItsLastLetterOnce(@TempDir Path folder) {
        int port = Ports.freeRun(3);
        var reader = new AtomicReference<Consumer<Letter>>(letter -> {});
        try (PostgresServer postgres =
                        PostgresServer.start(port, folder.resolve("postgres"), Map.of());
                Simulators simulators =
                        Simulators.start(
                                port + 1, folder.resolve("simulators"), Clock.systemUTC());
                MailSink _ = MailSink.start(port + 2, letter -> reader.get().accept(letter))) {
            PeerSite site =
                    new PeerSite(
                            port,
                            postgres.pid(),
                            URI.create("http://localhost:" + simulators.port()),
                            port + 2,
                            reader::set,
                            folder);

            List<PeerFigures> figures =
                    new Peers(site, Duration.ofMillis(1)).measure(0, COMPANIES, COMPANIES);

            assertThat(figures)
                    .extracting(PeerFigures::peer)
                    .containsExactly("DBOS", "Flowable", "Spring Modulith");
            assertThat(figures).allSatisfy(peer -> assertThat(peer.faults()).isEmpty());
        }
        for (String asked : List.of("partner-network", "bureau", "provisioning")) {
            assertThat(folder.resolve("simulators").resolve(asked + ".jsonl"))
                    .as("each peer asks %s for each company", asked)
                    .content()
                    .hasLineCount(COMPANIES * PeerKind.values().length);
        }
    }
}
