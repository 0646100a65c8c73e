package dev.enrollment.faults;

import dev.enrollment.faults.service.Crash;
import dev.enrollment.faults.service.FaultyService;
import dev.enrollment.faults.service.Shot;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One place at which the service runs: whenever its process ends, the next one is started at once,
 * with the next crash point armed.
 */
final class Instance implements AutoCloseable {

    static final String KILLED = Fault.KILL.title();
    static final String NOT_REACHED = "kill -9 of an instance that did not get to its crash point";
    static final String ENDED_BY_ITSELF = "instance ended by itself";
    static final String DEAD_THREAD = "thread that did not go on after an Error";

    private static final Duration PATIENCE_WITH_POINT = Duration.ofSeconds(15);
    private static final Duration PATIENCE_WITH_FAULT = Duration.ofSeconds(6);
    private static final Duration PATIENCE_WITH_START = Duration.ofMinutes(1);

    /** Longer than all brokers are away. */
    private static final Duration PATIENCE_WITH_ERROR = Duration.ofSeconds(150);

    private final Function<Map<String, String>, Jvm> launcher;
    private final DatabaseLine line;
    private final Shots shots;
    private final Counts counts;
    private @Nullable Jvm process;
    private @Nullable Shot armed;
    private @Nullable Shot aside;
    private long runningSince;
    private boolean arming = true;
    private boolean killed;
    private boolean stopped;
    private boolean closed;

    /**
     * Begins to run the service.
     *
     * @param launcher starts the service with the given environment
     * @param line the service's way to the database
     */
    Instance(
            Function<Map<String, String>, Jvm> launcher,
            DatabaseLine line,
            Shots shots,
            Counts counts) {
        this.launcher = launcher;
        this.line = line;
        this.shots = shots;
        this.counts = counts;
        Thread.ofPlatform().daemon().name("instance").start(this::keepRunning);
    }

    private void keepRunning() {
        for (Jvm running = start(); running != null; running = start()) {
            judge(running, running.ended().join());
        }
    }

    /** Null when no more is to be started. */
    private synchronized @Nullable Jvm start() {
        if (closed) {
            return null;
        }
        line.disarm();
        killed = false;
        runningSince = System.nanoTime();
        armed = arming ? shots.next() : null;
        aside = arming ? shots.nextRare() : null;
        Jvm started = launcher.apply(Map.of(Shot.ARMED, written(armed, aside)));
        process = started;
        return started;
    }

    private static String written(@Nullable Shot... shots) {
        return Shot.written(Stream.of(shots).filter(Objects::nonNull).toList());
    }

    private synchronized void judge(Jvm jvm, int code) {
        if (closed) {
            return;
        }
        noteErrors(jvm);
        String halted = code == Crash.EXIT_CODE ? jvm.haltedAt() : null;
        if (halted == null && !killed) {
            counts.add(ENDED_BY_ITSELF);
        } else if (halted != null) {
            counts.add(halted);
        }
        if (armed != null && !armed.title().equals(halted)) {
            shots.missed(armed);
        }
        if (aside != null && !aside.title().equals(halted)) {
            shots.missedRare(aside);
        }
    }

    /** An Error ends nothing: it counts when its thread has gone on, the rare ones at once. */
    private void noteErrors(Jvm jvm) {
        if (armed != null && jvm.survived().contains(armed.title())) {
            counts.add(armed.title());
            armed = null;
        }
        if (aside != null && jvm.thrown().contains(aside.title())) {
            counts.add(aside.title());
            aside = null;
        }
    }

    /** Kill -9. */
    synchronized void kill() {
        kill(KILLED);
    }

    private void kill(String why) {
        if (process != null && !killed && !stopped) {
            killed = true;
            counts.add(why);
            process.kill();
        }
    }

    /** Kills a process that has been running for long without getting to its point. */
    synchronized void killWhenLate() {
        if (process == null || killed) {
            return;
        }
        noteErrors(process);
        boolean thrown = armed != null && process.thrown().contains(armed.title());
        Duration patience = thrown ? PATIENCE_WITH_ERROR : PATIENCE_WITH_POINT;
        String why = thrown ? DEAD_THREAD : armed == null ? KILLED : NOT_REACHED;
        Duration running = Duration.ofNanos(System.nanoTime() - runningSince);
        Duration up = process.upFor();
        boolean late =
                up.isZero()
                        ? running.compareTo(PATIENCE_WITH_START) > 0
                        : up.compareTo(patience) > 0 && running.compareTo(patience) > 0;
        if (late && arming) {
            kill(why);
        }
    }

    /** Cuts the connection at one of its next commits, if it commits soon. */
    void cut(DatabaseLine.Cut cut) {
        if (Await.comesTrue(PATIENCE_WITH_FAULT, this::isUp)) {
            line.arm(cut);
            Await.comesTrue(PATIENCE_WITH_FAULT, () -> !line.isArmed());
            line.disarm();
        }
    }

    /** Stops the process where it is, for a time. */
    void freeze(Fault fault, Duration time) {
        Await.comesTrue(PATIENCE_WITH_FAULT, this::isUp);
        if (signalled("STOP", true)) {
            counts.add(fault.title());
            Await.pause(time);
            signalled("CONT", false);
        }
    }

    private synchronized boolean signalled(String signal, boolean stop) {
        if (process == null || process.ended().isDone()) {
            stopped = false;
            return false;
        }
        stopped = stop;
        // What it does late, after the stop, is what the stop is for.
        runningSince = System.nanoTime();
        process.signal(signal);
        return true;
    }

    synchronized boolean isUp() {
        return process != null && process.upFor().isPositive() && !process.ended().isDone();
    }

    /** An operator redrives what could not be sent. */
    synchronized void redrive() {
        if (process != null && isUp() && !stopped) {
            process.say(FaultyService.REDRIVE);
        }
    }

    /** No more crash points: what is armed already may still go off. */
    synchronized void heal() {
        arming = false;
        line.disarm();
    }

    @Override
    public void close() {
        Jvm last;
        synchronized (this) {
            closed = true;
            last = process;
        }
        if (last != null) {
            last.kill();
            last.ended().join();
        }
    }
}
