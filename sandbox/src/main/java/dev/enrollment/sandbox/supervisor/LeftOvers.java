package dev.enrollment.sandbox.supervisor;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Ends the processes that an earlier sandbox of the folder left when it was killed. */
final class LeftOvers {

    private static final int PATIENCE_SECONDS = 10;

    private LeftOvers() {}

    static void stop(DataFolder folder, Consumer<String> report) {
        for (var known : StateFile.read(folder).map(StateFile::children).orElse(List.of())) {
            known.alive()
                    .ifPresent(
                            process -> {
                                report.accept(
                                        "Stopping %s, left over from before (process %d)"
                                                .formatted(known.name(), known.pid()));
                                stop(process);
                            });
        }
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
