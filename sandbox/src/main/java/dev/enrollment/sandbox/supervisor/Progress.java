package dev.enrollment.sandbox.supervisor;

import java.io.PrintStream;
import java.util.Locale;

/** Lines for whoever watches, with the seconds since the start. */
final class Progress {

    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, line));
        out.flush();
    }
}
