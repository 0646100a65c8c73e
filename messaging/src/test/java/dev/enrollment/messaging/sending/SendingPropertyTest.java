package dev.enrollment.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A message that fails delays, starves or repeats no other. Replay one seed by {@code
 * -Dtest=SendingPropertyTest -Dsending.seed=N}.
 */
class SendingPropertyTest {

    private static final long SEEDS = 3_000;
    private static final int STEPS = 150;
    private static final int ROUNDS = 60;

    @Test
    void eachMessageHasAnOutcomeOfItsOwn() {
        Long only = Long.getLong("sending.seed");
        LongStream seeds = only != null ? LongStream.of(only) : LongStream.range(0, SEEDS);

        assertThat(firstViolation(seeds, SendingWorld.Flaw.NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = SendingWorld.Flaw.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void findsAPlantedFlaw(SendingWorld.Flaw flaw) {
        assertThat(firstViolation(LongStream.range(0, 300), flaw)).isPresent();
    }

    private static Optional<String> firstViolation(LongStream seeds, SendingWorld.Flaw flaw) {
        return seeds.mapToObj(seed -> run(seed, flaw).map(what -> "seed " + seed + ": " + what))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> run(long seed, SendingWorld.Flaw flaw) {
        SendingWorld world = new SendingWorld(seed, flaw);
        Random random = new Random(~seed);
        for (int step = 0; step < STEPS; step++) {
            step(world, random);
        }
        return world.violation()
                .or(() -> wellTopicsAreServed(world))
                .or(() -> allIsSentInTheEnd(world))
                .or(world::violation);
    }

    private static void step(SendingWorld world, Random random) {
        String topic = SendingWorld.TOPICS.get(random.nextInt(SendingWorld.TOPICS.size()));
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> world.commit();
            case 4, 5, 6, 7 -> world.send();
            case 8, 9, 10, 11 -> world.answer(topic);
            case 12, 13 -> world.settle();
            case 14 -> world.sweep();
            case 15, 16 -> world.resend(topic);
            case 17 -> world.passTime();
            case 18 -> world.changeTopic(topic);
            default -> {
                if (random.nextInt(4) == 0) {
                    world.crash();
                }
            }
        }
    }

    /** While the faults last. */
    private static Optional<String> wellTopicsAreServed(SendingWorld world) {
        work(world);
        return SendingWorld.TOPICS.stream()
                .filter(world::isWell)
                .filter(topic -> !world.isServed(topic))
                .map(topic -> "topic " + topic + " is well and not served")
                .findFirst();
    }

    private static Optional<String> allIsSentInTheEnd(SendingWorld world) {
        SendingWorld.TOPICS.forEach(world::heal);
        for (int round = 0; round < ROUNDS && !world.isEmpty(); round++) {
            work(world);
            world.discardParked();
        }
        List<String> lacking =
                SendingWorld.TOPICS.stream().filter(topic -> !world.isServed(topic)).toList();
        return lacking.isEmpty() && world.isEmpty()
                ? Optional.empty()
                : Optional.of("does not come to rest; not served: " + lacking);
    }

    private static void work(SendingWorld world) {
        for (int round = 0; round < ROUNDS; round++) {
            world.sweep();
            world.send();
            world.send();
            for (int i = 0; i < 8; i++) {
                SendingWorld.TOPICS.forEach(world::answer);
            }
            world.settle();
            world.settle();
            world.passTime();
            SendingWorld.TOPICS.forEach(world::resend);
        }
    }
}
