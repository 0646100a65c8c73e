package dev.enrollment.faults;

import dev.enrollment.faults.service.CrashPoint;
import dev.enrollment.faults.service.Shot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Deals halts and Errors like cards: each once, in random order, then all again. Those at points
 * that are passed only while something cannot be sent are a deck of their own.
 */
final class Shots {

    private static final int HIGHEST_PASSAGE = 6;

    private final Random random;
    private final Deque<Shot> deck = new ArrayDeque<>();
    private final Deque<Shot> rare = new ArrayDeque<>();

    Shots(long seed) {
        random = new Random(seed);
    }

    synchronized Shot next() {
        if (deck.isEmpty()) {
            shuffled(CrashPoint.shots()).forEach(shot -> deck.add(shot.at(passage(shot))));
        }
        return deck.removeFirst();
    }

    synchronized Shot nextRare() {
        if (rare.isEmpty()) {
            rare.addAll(shuffled(CrashPoint.rareShots()));
        }
        return rare.removeFirst();
    }

    private List<Shot> shuffled(List<Shot> shots) {
        List<Shot> shuffled = new ArrayList<>(shots);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** What did not come about is tried again, at the first passage. */
    synchronized void missed(Shot shot) {
        deck.addLast(shot.at(1));
    }

    /** The same for one of the rare ones, which is not waited for. */
    synchronized void missedRare(Shot shot) {
        rare.addFirst(shot);
    }

    private int passage(Shot shot) {
        return switch (shot.point().step()) {
            case SWEEP_CLAIM, HELD_COMMIT, SETTLEMENT, RESEND_CLAIM -> 1;
            case POLL_COMMIT, OUTBOX_DELETE, SEND, ACKNOWLEDGEMENT, OFFSET_COMMIT ->
                    random.nextInt(1, HIGHEST_PASSAGE + 1);
        };
    }
}
