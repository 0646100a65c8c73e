package dev.enrollment.sandbox.process;

import java.util.concurrent.CompletableFuture;

/** A part of the sandbox that runs as a process of its own. */
public interface RunningPart extends AutoCloseable {

    long pid();

    /** Completes when the process has ended, for whatever reason; the value is for messages. */
    CompletableFuture<String> onExit();

    /** Stops the process and waits for its end. */
    @Override
    void close();
}
