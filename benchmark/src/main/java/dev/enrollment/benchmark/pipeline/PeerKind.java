package dev.enrollment.benchmark.pipeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Libraries that the same job is written on, for comparison. */
public enum PeerKind {
    DBOS("DBOS", "dbos.DbosPeer", "transact|cron-utils"),
    FLOWABLE("Flowable", "flowable.FlowablePeer", "flowable-[a-z-]+|mybatis"),
    MODULITH("Spring Modulith", "modulith.ModulithPeer", "spring-modulith-[a-z-]+|jmolecules-.*");

    /** Would configure themselves in the process of a peer that has Spring Boot. */
    private static final String OURS =
            ".*/(messaging|service-defaults|namastack|spring-modulith-events-kafka)[-/].*";

    private final String title;
    private final String program;
    private final String libraries;

    PeerKind(String title, String program, String libraries) {
        this.title = title;
        this.program = program;
        this.libraries = libraries;
    }

    String title() {
        return title;
    }

    String program() {
        return "dev.enrollment.benchmark.peers." + program;
    }

    /** Of its database and its log. */
    String folder() {
        return "peer_" + name().toLowerCase(Locale.ROOT);
    }

    /** Each runs without our modules and without the others' libraries. */
    boolean mayUse(String classPathEntry) {
        return !classPathEntry.matches(OURS)
                && Stream.of(values())
                        .filter(other -> other != this)
                        .noneMatch(other -> other.isLibrary(classPathEntry));
    }

    /** Whether it belongs to one of the peers alone. */
    public static boolean isForPeersOnly(String classPathEntry) {
        return Arrays.stream(values())
                .filter(kind -> kind != MODULITH)
                .anyMatch(kind -> kind.isLibrary(classPathEntry));
    }

    private boolean isLibrary(String classPathEntry) {
        return classPathEntry.matches(".*/(%s)-[0-9][^/]*\\.jar".formatted(libraries));
    }
}
