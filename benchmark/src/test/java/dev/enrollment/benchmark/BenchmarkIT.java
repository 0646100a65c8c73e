package dev.enrollment.benchmark;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each variant, small: what it costs is not looked at, only that it does the step. */
class BenchmarkIT {

    private static final int PARTITIONS = 12;
    private static final int EVENTS = 200;
    private static final Size SMALL =
            new Size(EVENTS, 40, Duration.ofMillis(300), Duration.ofMillis(1), 30);

    private static Machine machine;

    /** One broker for all: to start one for each would take most of the time. */
    private static Site shared;

    @BeforeAll
    static void start() {
        machine = Machine.start(Path.of("target", "smoke"));
        shared = Site.open(machine, Variant.MESSAGING, "shared");
    }

    @AfterAll
    static void stop() {
        shared.close();
        machine.close();
    }

    @BeforeEach
    void emptyTheTopics() throws Exception {
        Map<TopicPartition, RecordsToDelete> all =
                Stream.of(Topics.ACCOUNTS, Topics.REVIEWS)
                        .flatMap(BenchmarkIT::partitions)
                        .collect(toMap(each -> each, each -> RecordsToDelete.beforeOffset(-1)));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", shared.bootstrapServers()))) {
            admin.deleteRecords(all).all().get();
        }
    }

    private static Stream<TopicPartition> partitions(String topic) {
        return IntStream.range(0, PARTITIONS).mapToObj(n -> new TopicPartition(topic, n));
    }

    @ParameterizedTest
    @EnumSource
    void publishesExactlyOneEventForEach(Variant variant) {
        Figures figures =
                Trial.run(
                        new Site(
                                machine,
                                variant,
                                variant.folder(),
                                shared.broker(),
                                shared.bootstrapServers()),
                        SMALL,
                        enrollments(variant),
                        trial -> trial.figures(variant, OptionalDouble.of(300)));

        // The trial itself compares, for each enrollment, what went in with what came out.
        assertThat(figures.throughput().events()).isEqualTo(EVENTS);
    }

    /** The module goes on with stored ones, as when its growth is measured. */
    private static Function<Database, Enrollments> enrollments(Variant variant) {
        return variant == Variant.MESSAGING
                ? database ->
                        Enrollments.stored(database, 2 * SMALL.enrollments(), SMALL.enrollments())
                : database -> Enrollments.fresh(SMALL.enrollments());
    }
}
