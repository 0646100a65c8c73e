package dev.enrollment.faults.service;

import dev.enrollment.faults.service.CrashPoint.Moment;
import dev.enrollment.faults.service.CrashPoint.Step;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Halts the process at the nth passage of one point, having told so on standard output. */
public final class Crash {

    /** Environment variable: name of the armed point; absent or empty for none. */
    public static final String POINT = "CRASH_POINT";

    /** Environment variable: at which passage the process halts. */
    public static final String PASSAGE = "CRASH_PASSAGE";

    /** Begins the line that tells the point. */
    public static final String HALTED = "@halted ";

    /** Of a process that halted at its point. */
    public static final int EXIT_CODE = 86;

    private final @Nullable CrashPoint armed;
    private final AtomicInteger passagesLeft;

    private Crash(@Nullable CrashPoint armed, int passage) {
        this.armed = armed;
        passagesLeft = new AtomicInteger(passage);
    }

    static Crash fromEnvironment() {
        String point = System.getenv(POINT);
        return point == null || point.isEmpty()
                ? new Crash(null, 0)
                : new Crash(CrashPoint.named(point), Integer.parseInt(System.getenv(PASSAGE)));
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
        if (armed != null
                && armed.step() == step
                && armed.moment() == moment
                && passagesLeft.decrementAndGet() == 0) {
            System.out.println(HALTED + armed);
            System.out.flush();
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
