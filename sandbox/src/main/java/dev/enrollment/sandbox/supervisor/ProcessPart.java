package dev.enrollment.sandbox.supervisor;

import dev.enrollment.sandbox.process.RunningPart;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part that is a process of its own; when it ends by itself it is started again. */
final class ProcessPart<P extends RunningPart> implements Part {

    private final Address address;
    private final Supplier<P> launch;
    private final Consumer<P> awaitReady;
    private final RestartPolicy policy;
    private final Consumer<String> report;
    private final Object lock = new Object();
    private volatile PartState state = PartState.WAITING;
    private volatile @Nullable P running;
    private volatile int restarts;
    private volatile boolean stopping;

    /**
     * {@code awaitReady} returns when the process is ready and throws when it will not be; {@code
     * report} gets a line when the process ended and when it is back.
     */
    ProcessPart(
            Address address,
            Supplier<P> launch,
            Consumer<P> awaitReady,
            RestartPolicy policy,
            Consumer<String> report) {
        this.address = address;
        this.launch = launch;
        this.awaitReady = awaitReady;
        this.policy = policy;
        this.report = report;
    }

    @Override
    public PartStatus status() {
        P process = running;
        long pid = process == null ? 0 : process.pid();
        return new PartStatus(
                address.name(),
                pid,
                state,
                address.port(),
                address.url(),
                restarts,
                pid == 0 ? 0 : Memory.megabytes(pid));
    }

    @Override
    public void start() {
        state = PartState.STARTING;
        P process = launch();
        awaitReady.accept(process);
        state = PartState.READY;
        Thread.ofPlatform().daemon().name(address.name() + "-watch").start(() -> watch(process));
    }

    @Override
    public void close() {
        P process;
        synchronized (lock) {
            stopping = true;
            lock.notifyAll();
            process = running;
            running = null;
        }
        if (process != null) {
            process.close();
        }
        state = PartState.STOPPED;
    }

    private P launch() {
        synchronized (lock) {
            if (stopping) {
                throw new IllegalStateException("The sandbox is stopping");
            }
            P process = launch.get();
            running = process;
            return process;
        }
    }

    private void watch(P first) {
        P process = first;
        int failures = 0;
        while (true) {
            long began = System.nanoTime();
            String end = process.onExit().join();
            failures =
                    policy.lasted(Duration.ofNanos(System.nanoTime() - began)) ? 1 : failures + 1;
            Duration pause = policy.pauseAfter(failures);
            if (!waitToRestart(end, pause)) {
                return;
            }
            try {
                process.close();
                process = launch();
                awaitReady.accept(process);
                state = PartState.READY;
                report.accept("%s is back".formatted(address.name()));
            } catch (RuntimeException e) {
                report.accept(String.valueOf(e.getMessage()));
            }
        }
    }

    /** False when there is to be no restart because the sandbox stops. */
    private boolean waitToRestart(String end, Duration pause) {
        synchronized (lock) {
            if (stopping) {
                return false;
            }
            state = PartState.RESTARTING;
            restarts++;
            report.accept(
                    "%s ended (%s), starting it again in %d s"
                            .formatted(address.name(), end, pause.toSeconds()));
            long until = System.nanoTime() + pause.toNanos();
            try {
                while (!stopping && System.nanoTime() < until) {
                    lock.wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            return !stopping;
        }
    }
}
