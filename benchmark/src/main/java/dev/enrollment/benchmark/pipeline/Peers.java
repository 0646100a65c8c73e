package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.Child;
import dev.enrollment.benchmark.CpuTime;
import dev.enrollment.benchmark.Progress;
import dev.enrollment.sandbox.Ports;
import java.io.File;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The same job on other libraries, one after the other. */
final class Peers {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PeerSite site;
    private final Duration pause;

    /**
     * Made for a site.
     *
     * @param pause until PostgreSQL's processes have told their counts
     */
    Peers(PeerSite site, Duration pause) {
        this.site = site;
        this.pause = pause;
    }

    /**
     * Takes companies through each.
     *
     * @param warmUp companies before anything is measured
     * @param count measured companies
     * @param inFlight most companies under way at once
     */
    List<PeerFigures> measure(int warmUp, int count, int inFlight) {
        List<PeerFigures> figures = new ArrayList<>();
        for (PeerKind kind : PeerKind.values()) {
            Progress.say("%s, %,d enrollments".formatted(kind.title(), count));
            figures.add(measure(kind, warmUp, count, inFlight));
        }
        return figures;
    }

    private PeerFigures measure(PeerKind kind, int warmUp, int count, int inFlight) {
        int port = Ports.freeRun(1);
        var places = new Semaphore(inFlight);
        try (var clients = new PeerClients(URI.create("http://localhost:" + port));
                Child peer = start(kind, port)) {
            var journal = new PeerJournal(clients::sign, places::release);
            site.letters().accept(journal::letter);
            Run run = new Run(clients, journal, places, inFlight);
            run.take(0, warmUp);
            Commits commits = Commits.begin(site.postgresPort(), pause);
            CpuTime ownBefore = CpuTime.ofFamily(peer.handle().pid());
            CpuTime databaseBefore = CpuTime.ofFamily(site.postgres());
            long begin = System.nanoTime();
            run.take(warmUp, count);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double own = CpuTime.ofFamily(peer.handle().pid()).secondsSince(ownBefore);
            double database = CpuTime.ofFamily(site.postgres()).secondsSince(databaseBefore);
            return new PeerFigures(
                    kind.title(),
                    count / seconds,
                    journal.millis(warmUp, warmUp + count),
                    own * 1_000 / count,
                    database * 1_000 / count,
                    commits.end().getOrDefault(kind.folder(), 0.0) / count,
                    peer.liveBytes(),
                    journal.faults());
        }
    }

    /** Sends companies on their way and waits until all have ended. */
    private record Run(PeerClients clients, PeerJournal journal, Semaphore places, int inFlight) {

        void take(int first, int count) {
            for (int number = first; number < first + count; number++) {
                await(1);
                journal.applied(number);
                clients.apply(number);
            }
            await(inFlight);
            places.release(inFlight);
        }

        private void await(int free) {
            try {
                int ended = journal.ended();
                while (!places.tryAcquire(free, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    if (journal.ended() == ended) {
                        throw new IllegalStateException("nothing has ended for " + PATIENCE);
                    }
                    ended = journal.ended();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private Child start(PeerKind kind, int port) {
        Map<String, String> environment =
                Map.of(
                        "PEER_PORT", Integer.toString(port),
                        "PEER_DATABASE", database(kind),
                        "PEER_DATABASE_USER", "postgres",
                        "PEER_DATABASE_PASSWORD", "",
                        "PEER_SIMULATORS", site.simulators().toString(),
                        "PEER_SMTP", Integer.toString(site.smtpPort()),
                        "PEER_OFFER", LetterKind.OFFER.subject(),
                        "PEER_READY", LetterKind.READY.subject());
        return Child.start(
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(kind::mayUse)
                        .collect(Collectors.joining(File.pathSeparator)),
                List.of(kind.program()),
                environment,
                site.logs().resolve(kind.folder() + ".log"));
    }

    private String database(PeerKind kind) {
        String server = "jdbc:postgresql://localhost:%d/".formatted(site.postgresPort());
        try (Connection connection =
                        DriverManager.getConnection(server + "postgres", "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + kind.folder());
            return server + kind.folder();
        } catch (SQLException e) {
            throw new IllegalStateException("no database for " + kind.title(), e);
        }
    }
}
