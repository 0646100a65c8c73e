package dev.enrollment.benchmark;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Tells whoever waits what is being done, and how long it took so far. */
public final class Progress {

    private static final long BEGIN = System.nanoTime();

    private Progress() {}

    public static void say(String what) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - BEGIN);
        System.err.printf(Locale.ROOT, "%d:%02d %s%n", seconds / 60, seconds % 60, what);
    }
}
