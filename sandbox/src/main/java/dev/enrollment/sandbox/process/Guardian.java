package dev.enrollment.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A small shell process that outlives a killed JVM: when the pipe from this JVM closes, it stops
 * every process it was told to watch. So not even {@code kill -9} leaves servers behind.
 */
public final class Guardian {

    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            watched=
            while read -r verb pid signal; do
              rest=
              for entry in $watched; do
                [ "${entry%:*}" = "$pid" ] || rest="$rest $entry"
              done
              watched=$rest
              [ "$verb" = watch ] && watched="$watched $pid:$signal"
            done
            for entry in $watched; do kill -s "${entry#*:}" "${entry%:*}" 2>/dev/null; done
            [ -z "$watched" ] || sleep 10
            for entry in $watched; do kill -s KILL "${entry%:*}" 2>/dev/null; done
            """;

    private static final Guardian INSTANCE = new Guardian();

    private final Writer orders;

    private Guardian() {
        try {
            orders =
                    new ProcessBuilder("sh", "-c", SCRIPT)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .outputWriter(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start sh", e);
        }
    }

    /** From now on {@code pid} is sent {@code signal}, and later KILL, should this JVM vanish. */
    public static void watch(long pid, String signal) {
        INSTANCE.order("watch " + pid + " " + signal);
    }

    /** The process has ended; its ID may be somebody else's soon. */
    public static void forget(long pid) {
        INSTANCE.order("forget " + pid + " -");
    }

    private synchronized void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The guardian process is gone", e);
        }
    }
}
