package dev.enrollment.messaging.receiving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Outbox, publisher, sweeper, broker and inbox as one seeded model: the seed decides who does the
 * next step, who dies in it, and what the network does; then all faults end and everything must
 * come out.
 */
final class Simulation {

    /** What a run may be made to do wrong, to see that it shows. */
    enum Flaw {
        NONE,
        GAPS_IGNORED,
        DUPLICATES_APPLIED,
        DELETED_UNACKNOWLEDGED,
        OFFSETS_FIRST
    }

    private static final List<String> KEYS = List.of("a", "b", "c");
    private static final int STEPS = 120;
    private static final int LIMIT = 10_000;

    private final Random random;
    private final Map<String, Long> committed = new HashMap<>();
    private final Map<SimulatedSender.Message, Integer> refusals = new HashMap<>();
    private final SimulatedSender sender;
    private final SimulatedReader reader;

    private Simulation(long seed, Flaw flaw) {
        random = new Random(seed);
        sender = new SimulatedSender(random, flaw == Flaw.DELETED_UNACKNOWLEDGED);
        reader =
                new SimulatedReader(
                        random,
                        (row, run) -> advance(flaw, row, run),
                        this::refuses,
                        flaw == Flaw.OFFSETS_FIRST);
    }

    /** Returns what went wrong under this seed, if anything did. */
    static Optional<String> run(long seed, Flaw flaw) {
        Simulation simulation = new Simulation(seed, flaw);
        for (int step = 0; step < STEPS; step++) {
            simulation.step();
        }
        return simulation.settle().map(violation -> "seed " + seed + ": " + violation);
    }

    private static Advance advance(Flaw flaw, SimulatedReader.Row row, ProgressTable.Run run) {
        return switch (flaw) {
            case GAPS_IGNORED -> new Advance(row.last(), Math.max(row.last(), run.last()), false);
            case DUPLICATES_APPLIED -> new Advance(run.first() - 1, run.last(), false);
            default -> SimulatedReader.JOINED.apply(row, run);
        };
    }

    private void step() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> commit();
            case 3, 4, 5, 6 -> sender.send();
            case 7, 8 -> sender.delete();
            case 9 -> sender.sweep();
            case 10 -> sender.crash();
            case 11, 12, 13 -> reader.poll(sender.log(), true);
            case 14 -> reader.crash();
            default -> reader.resume(KEYS.get(random.nextInt(KEYS.size())));
        }
    }

    private void commit() {
        String key = KEYS.get(random.nextInt(KEYS.size()));
        var message = new SimulatedSender.Message(key, committed.merge(key, 1L, Long::sum));
        if (random.nextInt(6) == 0) {
            refusals.put(message, 1 + random.nextInt(3));
        }
        sender.commit(message);
    }

    /** An event that waits for something is refused a few times, then taken. */
    private boolean refuses(SimulatedSender.Message message) {
        return refusals.computeIfPresent(message, (any, left) -> left > 0 ? left - 1 : null)
                != null;
    }

    /** No faults any more: goes on until nothing is left to do. */
    private Optional<String> settle() {
        for (int round = 0; round < LIMIT; round++) {
            if (sender.done() && reader.done(sender.log())) {
                return violation();
            }
            sender.sweep();
            KEYS.forEach(key -> sender.send());
            sender.delete();
            reader.poll(sender.log(), false);
            KEYS.forEach(reader::resume);
        }
        return violation().or(() -> Optional.of("does not come to rest"));
    }

    private Optional<String> violation() {
        return KEYS.stream()
                .filter(key -> !reader.row(key).applied().equals(expected(key)))
                .map(
                        key ->
                                "%s applied %s instead of %s"
                                        .formatted(key, reader.row(key).applied(), expected(key)))
                .findFirst();
    }

    private List<Long> expected(String key) {
        return LongStream.rangeClosed(1, committed.getOrDefault(key, 0L)).boxed().toList();
    }
}
