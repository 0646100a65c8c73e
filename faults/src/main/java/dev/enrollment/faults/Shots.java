package dev.enrollment.faults;

import dev.enrollment.faults.service.CrashPoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Deals the crash points like cards: each once, in random order, then all again. */
final class Shots {

    private static final int HIGHEST_PASSAGE = 6;

    private final Random random;
    private final Deque<Shot> deck = new ArrayDeque<>();

    Shots(long seed) {
        random = new Random(seed);
    }

    synchronized Shot next() {
        if (deck.isEmpty()) {
            List<CrashPoint> points = new ArrayList<>(CrashPoint.ALL);
            Collections.shuffle(points, random);
            points.forEach(point -> deck.add(new Shot(point, passage(point))));
        }
        return deck.removeFirst();
    }

    /** What did not come about is tried again, at the first passage. */
    synchronized void missed(Shot shot) {
        deck.addLast(new Shot(shot.point(), 1));
    }

    private int passage(CrashPoint point) {
        return switch (point.step()) {
            case SWEEP_CLAIM, HELD_COMMIT -> 1;
            case POLL_COMMIT, OUTBOX_DELETE, SEND, ACKNOWLEDGEMENT, OFFSET_COMMIT ->
                    random.nextInt(1, HIGHEST_PASSAGE + 1);
        };
    }
}
