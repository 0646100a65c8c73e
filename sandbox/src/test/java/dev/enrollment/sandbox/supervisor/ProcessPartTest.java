package dev.enrollment.sandbox.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.enrollment.sandbox.process.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessPartTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final RestartPolicy AT_ONCE =
            new RestartPolicy(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMinutes(1));

    @TempDir private Path folder;
    private final Queue<String> reports = new ConcurrentLinkedQueue<>();
    private final Queue<ChildProcess> started = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stopAll() {
        started.forEach(ChildProcess::close);
    }

    @Test
    void startsAgainWhatWasKilled() {
        try (Part part = part(AT_ONCE, process -> {})) {
            part.start();
            long first = part.status().pid();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            await().atMost(PATIENCE)
                    .until(() -> part.status().restarts() == 1 && part.status().pid() != first);
            await().atMost(PATIENCE).until(() -> part.status().state() == PartState.READY);
            assertThat(reports).anyMatch(line -> line.contains("exit code 137"));
            assertThat(reports).contains("sleeper is back");
        }
    }

    @Test
    void leavesNothingRunningWhenClosed() {
        Part part = part(AT_ONCE, process -> {});
        part.start();
        part.close();
        assertThat(started).hasSize(1).noneMatch(ChildProcess::isAlive);
        assertThat(part.status().state()).isEqualTo(PartState.STOPPED);
        assertThat(part.status().restarts()).isZero();
    }

    @Test
    void doesNotStartAgainWhileItPausesAndIsClosed() {
        RestartPolicy slow =
                new RestartPolicy(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));
        Part part = part(slow, process -> {});
        part.start();
        ProcessHandle.of(part.status().pid()).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE).until(() -> part.status().state() == PartState.RESTARTING);
        part.close();
        assertThat(started).hasSize(1).noneMatch(ChildProcess::isAlive);
        assertThatThrownBy(part::start).hasMessageContaining("stopping");
    }

    @Test
    void keepsTryingWhenTheNewProcessIsNotReady() {
        Consumer<ChildProcess> readyUnlessSecond =
                process -> {
                    if (started.size() == 2) {
                        process.close();
                        throw new IllegalStateException("sleeper is ill");
                    }
                };
        try (Part part = part(AT_ONCE, readyUnlessSecond)) {
            part.start();
            ProcessHandle.of(part.status().pid()).orElseThrow().destroyForcibly();
            await().atMost(PATIENCE)
                    .until(() -> started.size() == 3 && part.status().state() == PartState.READY);
            assertThat(reports).contains("sleeper is ill");
            assertThat(part.status().restarts()).isEqualTo(2);
        }
    }

    @Test
    void failsWhenItsFirstStartFails() {
        try (Part part =
                part(
                        AT_ONCE,
                        process -> {
                            throw new IllegalStateException("not ready");
                        })) {
            assertThatThrownBy(part::start).hasMessage("not ready");
        }
        assertThat(started).hasSize(1).noneMatch(ChildProcess::isAlive);
    }

    private Part part(RestartPolicy policy, Consumer<ChildProcess> awaitReady) {
        return new ProcessPart<>(
                Address.http("sleeper", 1), this::sleeper, awaitReady, policy, reports::add);
    }

    private ChildProcess sleeper() {
        ChildProcess process =
                ChildProcess.start(
                        "sleeper", List.of("sleep", "300"), Map.of(), folder.resolve("log"));
        started.add(process);
        return process;
    }
}
