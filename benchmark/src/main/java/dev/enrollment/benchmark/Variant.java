package dev.enrollment.benchmark;

/** The ways the step is done, in the order they are measured. */
enum Variant {
    MESSAGING("(a) messaging", "messaging.MessagingStep"),
    USUAL("(b) usual way", "usual.UsualStep"),
    FLOOR("(c) floor", "floor.FloorStep");

    private final String title;
    private final String program;

    Variant(String title, String program) {
        this.title = title;
        this.program = program;
    }

    String title() {
        return title;
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
