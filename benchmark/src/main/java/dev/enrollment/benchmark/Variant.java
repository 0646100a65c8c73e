package dev.enrollment.benchmark;

import dev.enrollment.benchmark.pipeline.PeerKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The ways the step is done, in the order they are measured. */
enum Variant {
    MESSAGING("a", "messaging", "messaging.MessagingStep"),
    USUAL("b", "usual way", "usual.polled.PolledStep"),
    MODULITH("b2", "with spring-modulith", "usual.modulith.ModulithStep"),
    NAMASTACK("b3", "with namastack-outbox", "usual.namastack.NamastackStep"),
    FLOOR("c", "floor", "floor.FloorStep");

    private final String letter;
    private final String words;
    private final String program;

    Variant(String letter, String words, String program) {
        this.letter = letter;
        this.words = words;
        this.program = program;
    }

    /** By its letter or its name. */
    static Variant named(String text) {
        return Arrays.stream(values())
                .filter(each -> text.equals(each.letter) || text.equals(each.folder()))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no variant " + text));
    }

    /** As in a ratio. */
    String sign() {
        return "(" + letter + ")";
    }

    String title() {
        return sign() + " " + words;
    }

    /** Of its files and its database. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    String program() {
        return "dev.enrollment.benchmark." + program;
    }

    /** Each runs without the others' libraries, which would configure themselves in it. */
    boolean mayUse(String classPathEntry) {
        return !PeerKind.isForPeersOnly(classPathEntry)
                && Stream.of(MESSAGING, MODULITH, NAMASTACK)
                        .filter(other -> other != this)
                        .noneMatch(other -> classPathEntry.matches(other.libraries()));
    }

    /** What no other variant may use. */
    private String libraries() {
        return switch (this) {
            case MESSAGING -> ".*/messaging([-0-9.A-Z]*\\.jar|/target/.*)";
            case MODULITH ->
                    ".*/(spring-modulith|jmolecules|jstereotype|archunit|jcl-over-slf4j)-[^/]*\\.jar";
            case NAMASTACK -> ".*/(namastack-outbox|kotlin)-[^/]*\\.jar";
            case USUAL, FLOOR -> throw new IllegalStateException(this + " has none of its own");
        };
    }
}
