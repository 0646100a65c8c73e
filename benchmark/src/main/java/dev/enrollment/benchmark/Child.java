package dev.enrollment.benchmark;

import dev.enrollment.benchmark.step.Orders;
import dev.enrollment.sandbox.process.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of ours, commanded line by line; it ends when its standard input does. */
public final class Child implements AutoCloseable {

    /** A service must do with this under full load. */
    static final int HEAP_MEGABYTES = 256;

    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader replies;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
        orders = new PrintWriter(process.outputWriter(), true);
        replies = process.inputReader();
    }

    /** Starts the program and returns when it says that it is up. */
    public static Child start(
            String classPath, List<String> program, Map<String, String> environment, Path log) {
        List<String> arguments =
                new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath));
        arguments.addAll(program);
        ProcessBuilder builder =
                new ProcessBuilder(JavaCommand.of(HEAP_MEGABYTES, arguments))
                        .redirectError(log.toFile());
        builder.environment().putAll(environment);
        try {
            Child child = new Child(builder.start(), log);
            child.reply();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        ask("start");
    }

    void stop() {
        ask("stop");
    }

    /** Bytes all threads have allocated since the process began. */
    long allocatedBytes() {
        return Long.parseLong(ask("allocated"));
    }

    /** Bytes of heap in use after a full collection. */
    public long liveBytes() {
        return Long.parseLong(ask("live"));
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    private String ask(String order) {
        orders.println(order);
        return reply();
    }

    private String reply() {
        try {
            for (String line = replies.readLine(); line != null; line = replies.readLine()) {
                if (line.startsWith(Orders.REPLY)) {
                    return line.substring(Orders.REPLY.length());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("a process ended early; its log is " + log);
    }

    @Override
    public void close() {
        orders.close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
