package dev.enrollment.benchmark.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Processes that get no CPU until this is closed, or the benchmark ends. */
final class StandStill implements AutoCloseable {

    private final Collection<Long> processes;
    private final Thread undo;

    private StandStill(Collection<Long> processes) {
        this.processes = processes;
        undo = new Thread(() -> signal("-CONT"), "go-on");
        Runtime.getRuntime().addShutdownHook(undo);
        signal("-STOP");
    }

    static StandStill of(Collection<Long> processes) {
        return new StandStill(List.copyOf(processes));
    }

    private void signal(String signal) {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process)));
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("%s did not work".formatted(command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        signal("-CONT");
        Runtime.getRuntime().removeShutdownHook(undo);
    }
}
