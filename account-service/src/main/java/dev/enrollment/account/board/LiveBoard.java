package dev.enrollment.account.board;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The newest figures, taken for all who look at once. Whoever asks first after the pace has passed
 * takes new ones; the others are given what there is meanwhile. So many browsers cost no more than
 * one, none at all costs nothing, and an instance needs to know of no other.
 */
public final class LiveBoard {

    /**
     * Figures that took long to take are kept longer: a twentieth of one connection is the most.
     */
    private static final int REST = 20;

    private record Taken(Figures figures, long freshUntil) {}

    private final ReentrantLock taking = new ReentrantLock();
    private final Supplier<Figures> source;
    private final Duration pace;
    private final LongSupplier nanos;

    private volatile @Nullable Taken newest;

    LiveBoard(Supplier<Figures> source, Duration pace, LongSupplier nanos) {
        this.source = source;
        this.pace = pace;
        this.nanos = nanos;
    }

    /** The same object as long as no newer figures were taken. */
    public Figures current() {
        Taken known = newest;
        if (known == null) {
            taking.lock();
        } else if (fresh(known) || !taking.tryLock()) {
            return known.figures();
        }
        try {
            return take();
        } finally {
            taking.unlock();
        }
    }

    private Figures take() {
        Taken known = newest;
        if (known != null && fresh(known)) {
            return known.figures();
        }
        long before = nanos.getAsLong();
        Figures figures = source.get();
        long after = nanos.getAsLong();
        long rest = Math.max(pace.toNanos() - (after - before), (after - before) * REST);
        newest = new Taken(figures, after + rest);
        return figures;
    }

    private boolean fresh(Taken taken) {
        return nanos.getAsLong() - taken.freshUntil() < 0;
    }
}
