package dev.enrollment.benchmark.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * What lies on the topics of partners and enrollments.
 *
 * @param records ever written
 * @param bytes of the logs, as compressed by their producers
 */
record TopicUse(long records, long bytes) {

    /** The sandbox has one. */
    private static final int BROKER = 1;

    static TopicUse read(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<TopicPartition, Long> sizes =
                    admin.describeLogDirs(List.of(BROKER)).allDescriptions().get().values().stream()
                            .flatMap(folders -> folders.values().stream())
                            .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                            .filter(
                                    replica ->
                                            replica.getKey()
                                                    .topic()
                                                    .matches("(partner|enrollment)\\..*"))
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey,
                                            replica -> replica.getValue().size()));
            Map<TopicPartition, OffsetSpec> latest =
                    sizes.keySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(), any -> OffsetSpec.latest()));
            long records =
                    admin.listOffsets(latest).all().get().values().stream()
                            .mapToLong(offset -> offset.offset())
                            .sum();
            return new TopicUse(records, sizes.values().stream().mapToLong(Long::longValue).sum());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell what it holds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
