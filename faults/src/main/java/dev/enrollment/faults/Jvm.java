package dev.enrollment.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.enrollment.faults.service.Crash;
import dev.enrollment.faults.service.FaultyService;
import dev.enrollment.sandbox.process.Guardian;
import dev.enrollment.sandbox.process.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A JVM of ours that tells on standard output when it is up, and where it halts. */
final class Jvm {

    /**
     * What to run.
     *
     * @param arguments of the JVM: options, class, arguments of the class
     */
    record Program(int heapMegabytes, List<String> arguments, Path log) {}

    private final Process process;
    private final CompletableFuture<Long> up = new CompletableFuture<>();
    private final CompletableFuture<Integer> ended;
    private final Set<String> thrown = ConcurrentHashMap.newKeySet();
    private final Set<String> survived = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String haltedAt;

    private Jvm(Process process) {
        this.process = process;
        Thread reader = Thread.ofPlatform().daemon().start(this::listen);
        ended =
                process.onExit()
                        .thenApply(
                                exited -> {
                                    Guardian.forget(exited.pid());
                                    awaitEnd(reader);
                                    return exited.exitValue();
                                });
    }

    static Jvm start(Program program, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(JavaCommand.of(program.heapMegabytes(), program.arguments()))
                        .redirectError(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Guardian.watch(process.pid(), "KILL");
            return new Jvm(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(FaultyService.UP)) {
                    up.complete(System.nanoTime());
                } else if (line.startsWith(Crash.HALTED)) {
                    haltedAt = line.substring(Crash.HALTED.length());
                } else if (line.startsWith(Crash.THREW)) {
                    thrown.add(line.substring(Crash.THREW.length()));
                } else if (line.startsWith(Crash.WENT_ON)) {
                    survived.add(line.substring(Crash.WENT_ON.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitUp(Duration limit) {
        try {
            CompletableFuture.anyOf(up, ended).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a process does not come up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        if (!up.isDone()) {
            throw new IllegalStateException("a process ended before it was up");
        }
    }

    /** For how long the program has been up; zero while it is not. */
    Duration upFor() {
        Long since = up.getNow(null);
        return since == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    /** The exit code, once the process has ended and all it said was read. */
    CompletableFuture<Integer> ended() {
        return ended;
    }

    /** The shot it told before it halted. */
    @Nullable String haltedAt() {
        return haltedAt;
    }

    /** The Errors it has told of. */
    Set<String> thrown() {
        return Set.copyOf(thrown);
    }

    /** Those whose threads went on. */
    Set<String> survived() {
        return Set.copyOf(survived);
    }

    /** Says a line on its standard input. */
    void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(US_ASCII));
            process.getOutputStream().flush();
        } catch (IOException e) {
            // It has ended; the next one may be told.
        }
    }

    void kill() {
        // Through the handle: the process itself would close the pipe before it is read.
        process.toHandle().destroyForcibly();
    }

    /** Ends standard input: the program ends by itself. */
    void finish() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
