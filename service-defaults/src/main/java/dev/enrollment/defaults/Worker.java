package dev.enrollment.defaults;

import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A daemon thread that runs one step over and over. A step that fails, by an exception or by an
 * error, is counted ({@code worker.failures}), reported and tried again after a pause; lack of
 * memory alone ends the thread, and with it the process's liveness ({@link WorkersHealth}).
 */
public final class Worker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(3);

    /** One round of work; waits by itself when there is none. */
    public interface Step {
        void run() throws InterruptedException;
    }

    /** All that were started and not stopped, in this process. */
    private static final Set<Worker> STARTED = ConcurrentHashMap.newKeySet();

    private final String name;
    private final int phase;
    private final Step step;
    private volatile @Nullable Thread thread;

    /** One that its owner starts and stops. */
    public Worker(String name, Step step) {
        this(name, DEFAULT_PHASE, step);
    }

    /**
     * One that runs while the application does.
     *
     * @param phase started after, and stopped before, those of lower phases
     */
    public Worker(String name, int phase, Step step) {
        this.name = name;
        this.phase = phase;
        this.step = step;
    }

    @Override
    public int getPhase() {
        return phase;
    }

    @Override
    public void start() {
        Thread created = Thread.ofPlatform().daemon().name(name).unstarted(this::loop);
        // Known before it runs: the loop ends when it is no longer the worker's thread.
        thread = created;
        STARTED.add(this);
        created.start();
    }

    /** Names of the workers that should run and do not. */
    static List<String> dead() {
        return STARTED.stream().filter(Worker::isDead).map(worker -> worker.name).sorted().toList();
    }

    private boolean isDead() {
        Thread running = thread;
        return running != null && !running.isAlive();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stops when the work in hand is done, or at the limit. */
    public void drain(BooleanSupplier done) {
        long limit = System.nanoTime() + DRAIN_LIMIT.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < limit) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        stop();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        STARTED.remove(this);
        if (running != null) {
            running.interrupt();
        }
    }

    private void loop() {
        while (Thread.currentThread() == thread) {
            try {
                step.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                report(name, e);
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
            } catch (OutOfMemoryError e) {
                log.error("{} ends, out of memory", name);
                throw e;
            } catch (Error e) {
                report(name, e);
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
            }
        }
    }

    /** Logs and counts a failure of work that is tried again, on whatever thread it ran. */
    public static void report(String name, Throwable failure) {
        if (failure instanceof Error) {
            log.error("{}: an error; trying again", name, failure);
        } else {
            log.warn("{}: {}; trying again", name, failure.toString());
        }
        String kind = failure instanceof Error ? "error" : "exception";
        Metrics.counter("worker.failures", "worker", name, "kind", kind).increment();
    }
}
