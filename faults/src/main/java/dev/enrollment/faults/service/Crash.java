package dev.enrollment.faults.service;

import dev.enrollment.faults.service.CrashPoint.Moment;
import dev.enrollment.faults.service.CrashPoint.Step;
import dev.enrollment.faults.service.Shot.Manner;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Halts the process, or throws an Error, at the nth passage of a point, having told so on standard
 * output. Of an Error it is told, too, when the thread that met it passes the point again.
 */
public final class Crash {

    /** Begins the line that tells of a halt; the shot's title follows. */
    public static final String HALTED = "@halted ";

    /** Begins the line that tells of an Error. */
    public static final String THREW = "@threw ";

    /** Begins the line that tells that a thread goes on after its Error. */
    public static final String WENT_ON = "@went on ";

    /** Of a process that halted at its point. */
    public static final int EXIT_CODE = 86;

    private static final class InjectedError extends Error {
        private static final long serialVersionUID = 1;

        InjectedError(String title) {
            super("injected: " + title);
        }
    }

    private static final class Armed {

        private final Shot shot;
        private final AtomicInteger passagesLeft;
        private volatile @Nullable String thrownIn;

        Armed(Shot shot) {
            this.shot = shot;
            passagesLeft = new AtomicInteger(shot.passage());
        }
    }

    private final List<Armed> armed;

    private Crash(List<Shot> shots) {
        armed = shots.stream().map(Armed::new).toList();
    }

    static Crash fromEnvironment() {
        return new Crash(Shot.read(System.getenv().getOrDefault(Shot.ARMED, "")));
    }

    /** Something that is done between two points. */
    interface Work<T extends @Nullable Object, X extends Throwable> {
        T run() throws X;
    }

    <T extends @Nullable Object, X extends Throwable> T around(Step step, Work<T, X> work)
            throws X {
        pass(Moment.BEFORE, step);
        T result = work.run();
        pass(Moment.AFTER, step);
        return result;
    }

    private void pass(Moment moment, Step step) {
        for (Armed any : armed) {
            if (any.shot.point().step() == step && any.shot.point().moment() == moment) {
                pass(any);
            }
        }
    }

    private static void pass(Armed any) {
        String thread = Thread.currentThread().getName();
        int left = any.passagesLeft.decrementAndGet();
        if (left < 0 && thread.equals(any.thrownIn)) {
            any.thrownIn = null;
            tell(WENT_ON, any.shot);
        }
        if (left != 0) {
            return;
        }
        if (any.shot.manner() == Manner.ERROR) {
            any.thrownIn = thread;
            tell(THREW, any.shot);
            throw new InjectedError(any.shot.title());
        }
        tell(HALTED, any.shot);
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    private static void tell(String what, Shot shot) {
        System.out.println(what + shot.title());
        System.out.flush();
    }
}
