package dev.enrollment.messaging.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.messaging.Notes;
import dev.enrollment.messaging.NotingApplication;
import dev.enrollment.messaging.OwnBroker;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Damaged records among good ones through a real broker and PostgreSQL, in rounds of growing
 * nastiness; {@code ./enroll fuzz} runs the long form.
 */
@Tag("own-servers")
@SpringBootTest(
        classes = NotingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "enrollment.messaging.schema-grace=0s",
            "enrollment.messaging.lookups-per-second=1000000",
            "spring.application.name=fuzz",
            "logging.level.dev.enrollment.messaging=off"
        })
class FuzzIT {

    private static final int RECORDS = Integer.getInteger("fuzz.records", 4_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20261122);
    private static final int ROUND = 10_000;
    private static final int[] PERCENT_BAD = {1, 50, 100};
    private static final long MOST_GROWTH = 64 << 20;

    @Autowired private Notes notes;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private SchemaRegistryClient registry;

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        OwnBroker.configure(properties);
    }

    @Test
    void badRecordsAreParkedOnceGoodOnesHandledAndNothingSticksOrGrows() throws Exception {
        int size = Math.min(ROUND, RECORDS / PERCENT_BAD.length);
        long first = 0;
        try (FuzzRounds rounds = new FuzzRounds(notes, jdbc, registry, new Random(SEED))) {
            rounds.forgetWhatOthersSent();
            for (int done = 0, round = 0; done < RECORDS; done += size, round++) {
                FuzzRounds.Report report =
                        rounds.play(size, PERCENT_BAD[round % PERCENT_BAD.length]);
                long heap = heapInUse();
                // The first rounds fill caches and compile.
                first = round < PERCENT_BAD.length ? heap : first;
                System.out.printf(
                        "fuzz seed %d round %d: %s, heap %d MiB%n",
                        SEED, round + 1, report, heap >> 20);
                assertThat(heap - first).describedAs("growth").isLessThan(MOST_GROWTH);
            }
        }
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
