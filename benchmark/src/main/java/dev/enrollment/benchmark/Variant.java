package dev.enrollment.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** The ways the step is done, in the order they are measured. */
enum Variant {
    MESSAGING("a", "messaging", "messaging.MessagingStep"),
    USUAL("b", "usual way", "usual.UsualStep"),
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

    /** The usual way runs without the module, whose defaults would change its settings. */
    boolean mayUse(String classPathEntry) {
        return this == MESSAGING
                || !classPathEntry.matches(".*/messaging([-0-9.A-Z]*\\.jar|/target/.*)");
    }
}
