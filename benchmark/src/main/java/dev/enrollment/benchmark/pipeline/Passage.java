package dev.enrollment.benchmark.pipeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** One company's way through the pipeline, as seen from outside. */
final class Passage {

    /** What is seen of it, in this order if all is well. */
    enum Mark {
        PUBLISHED,
        RECEIPT,
        APPROVED,
        OFFER_LETTER,
        SIGNING,
        SIGNED,
        PROVISIONED,
        READY_LETTER
    }

    private final int number;
    private final Map<Mark, Long> marks = new EnumMap<>(Mark.class);
    private final List<String> faults = new ArrayList<>();
    private final List<LetterKind> letters = new ArrayList<>();
    private final List<String> messageIds = new ArrayList<>();
    private final BitSet steps = new BitSet();
    private int overtaken;
    private boolean told;

    Passage(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    synchronized void mark(Mark mark, long nanos) {
        if (marks.putIfAbsent(mark, nanos) != null) {
            faults.add(mark + " twice");
        }
    }

    synchronized void fault(String what) {
        faults.add(what);
    }

    /**
     * Steps are numbered from 1 on. One may come after a later one, as the reply topic's contract
     * says, but once.
     */
    synchronized void step(int step) {
        if (steps.get(step)) {
            faults.add("step %d again".formatted(step));
        }
        steps.set(step);
    }

    /** Each letter comes once. Those that follow from different topics may overtake each other. */
    synchronized void letter(LetterKind kind, String messageId) {
        if (letters.contains(kind)) {
            faults.add("letter %s after %s".formatted(kind, letters));
        }
        if (letters.stream().anyMatch(earlier -> earlier.compareTo(kind) > 0)) {
            overtaken++;
        }
        if (messageIds.contains(messageId)) {
            faults.add("a copy of letter " + kind);
        }
        letters.add(kind);
        messageIds.add(messageId);
    }

    /** Whether this is the moment of its end; true once. */
    synchronized boolean endsNow() {
        boolean ends = isDone() && !told;
        told |= ends;
        return ends;
    }

    /** Letters that came after one that should have followed them. */
    synchronized int overtaken() {
        return overtaken;
    }

    synchronized boolean isDone() {
        return marks.size() == Mark.values().length && letters.size() >= LetterKind.values().length;
    }

    /** The last of all marks seen. */
    synchronized Mark latest() {
        return Collections.max(marks.keySet());
    }

    /** Nanoseconds of the last mark. */
    synchronized long end() {
        return Collections.max(marks.values());
    }

    /** Nanoseconds from one to the other, where both were seen; what was read late counts as 0. */
    synchronized OptionalLong between(Mark from, Mark to) {
        Long begin = marks.get(from);
        Long end = marks.get(to);
        return begin == null || end == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, end - begin));
    }

    /** Everything that is not as it should be. */
    synchronized List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        if (!isDone()) {
            all.add("ends with %s and letters %s".formatted(marks.keySet(), letters));
        }
        int missing = steps.nextClearBit(1);
        if (missing < steps.length()) {
            all.add("step %d missing".formatted(missing));
        }
        return all.stream().map(fault -> "company %d: %s".formatted(number, fault)).toList();
    }
}
