package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The receiving side as a model: {@link SequencedPoll} and {@link HeldPoll} over maps instead of
 * tables, with the module's own {@link StreamArrivals}. A crash brings back the committed state and
 * the committed offset.
 */
final class SimulatedReader {

    /** One stream's row in {@code progress}, its rows in {@code held}, and the handler's own. */
    record Row(long last, boolean flowing, TreeSet<Long> held, List<Long> applied) {

        static final Row NEW = new Row(0, true, new TreeSet<>(), List.of());

        Row next(long sequence) {
            List<Long> more = new ArrayList<>(applied);
            more.add(sequence);
            return new Row(sequence, true, held, more);
        }

        Row moved(long to, boolean flows) {
            return new Row(to, flows, held, applied);
        }

        Row holding(TreeSet<Long> sequences) {
            return new Row(last, flowing, sequences, applied);
        }
    }

    /** Like the statement in {@link ProgressTable}: only a run that joins on moves the row. */
    static final BiFunction<Row, ProgressTable.Run, Advance> JOINED =
            (row, run) ->
                    new Advance(
                            row.last(),
                            row.flowing() && run.first() - 1 <= row.last()
                                    ? Math.max(row.last(), run.last())
                                    : row.last(),
                            !row.held().isEmpty());

    private final Random random;
    private final BiFunction<Row, ProgressTable.Run, Advance> rule;
    private final Predicate<SimulatedSender.Message> refuses;
    private final boolean commitsOffsetsFirst;
    private final Map<String, Row> rows = new TreeMap<>();
    private int position;
    private int committedOffset;

    SimulatedReader(
            Random random,
            BiFunction<Row, ProgressTable.Run, Advance> rule,
            Predicate<SimulatedSender.Message> refuses,
            boolean commitsOffsetsFirst) {
        this.random = random;
        this.rule = rule;
        this.refuses = refuses;
        this.commitsOffsetsFirst = commitsOffsetsFirst;
    }

    Row row(String key) {
        return rows.getOrDefault(key, Row.NEW);
    }

    boolean done(List<SimulatedSender.Message> log) {
        return committedOffset == log.size()
                && rows.values().stream().allMatch(row -> row.flowing() && row.held().isEmpty());
    }

    /** One poll; dies before its commit, before its offsets, or not at all. */
    void poll(List<SimulatedSender.Message> log, boolean mayDie) {
        int end = Math.min(log.size(), position + 1 + random.nextInt(6));
        Map<String, Row> changed = applied(log.subList(position, end));
        if (commitsOffsetsFirst) {
            committedOffset = end;
        }
        int death = mayDie ? random.nextInt(6) : -1;
        if (death == 0) {
            crash();
            return;
        }
        rows.putAll(changed);
        if (death == 1) {
            crash();
            return;
        }
        position = end;
        committedOffset = end;
    }

    /** Killed, or its partition taken away. */
    void crash() {
        position = committedOffset;
    }

    private Map<String, Row> applied(List<SimulatedSender.Message> batch) {
        Map<String, StreamArrivals> arrivals = new TreeMap<>();
        for (SimulatedSender.Message message : batch) {
            Source source = new Source("topic", 0, 0, message.key());
            arrivals.computeIfAbsent(message.key(), StreamArrivals::new)
                    .add(new Arrival(source, new byte[0], null, null, message.sequence()));
        }
        Map<String, Row> changed = new HashMap<>();
        arrivals.values().forEach(stream -> changed.put(stream.key(), applied(stream)));
        return changed;
    }

    private Row applied(StreamArrivals stream) {
        Row row = row(stream.key());
        Advance advance = rule.apply(row, stream.firstRun());
        TreeSet<Long> held = new TreeSet<>(row.held());
        boolean stopped = false;
        for (Arrival arrival : stream.inOrder()) {
            long sequence = arrival.sequence();
            if (sequence <= advance.before()) {
                continue;
            }
            if (stopped || sequence > advance.after()) {
                held.add(sequence);
            } else if (refuses.test(new SimulatedSender.Message(stream.key(), sequence))) {
                stopped = true;
                held.add(sequence);
                row = row.moved(sequence - 1, false);
            } else {
                row = row.next(sequence);
            }
        }
        return row.holding(held);
    }

    /** Applies the next held event of a stream if its turn has come, and forgets old ones. */
    void resume(String key) {
        Row row = row(key);
        TreeSet<Long> held = new TreeSet<>(row.held().tailSet(row.last(), false));
        if (!held.isEmpty() && held.first() == row.last() + 1) {
            long sequence = held.first();
            if (refuses.test(new SimulatedSender.Message(key, sequence))) {
                row = row.moved(row.last(), false);
            } else {
                held.remove(sequence);
                row = row.next(sequence);
            }
        }
        rows.put(key, row.holding(held));
    }
}
