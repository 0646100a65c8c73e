package dev.enrollment.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Which fault comes next, to whom, and after how long: the same for the same seed. */
final class Schedule {

    private static final int LONGEST_PAUSE_MILLIS = 2_000;

    /**
     * One decision.
     *
     * @param target which instance or broker, to be taken modulo their number
     */
    record Planned(Fault fault, int target, Duration pause) {}

    private final Random random;
    private final Deque<Fault> round = new ArrayDeque<>();
    private boolean eachCame;

    Schedule(long seed) {
        random = new Random(seed);
    }

    Planned next() {
        if (round.isEmpty()) {
            beginRound();
        }
        return new Planned(
                round.removeFirst(),
                random.nextInt(Integer.MAX_VALUE),
                Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)));
    }

    /** In the first round each comes once, so that a short run has them all. */
    private void beginRound() {
        List<Fault> faults = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            int times = eachCame ? fault.weight() : Math.min(1, fault.weight());
            faults.addAll(Collections.nCopies(times, fault));
        }
        eachCame = true;
        Collections.shuffle(faults, random);
        round.addAll(faults);
    }
}
