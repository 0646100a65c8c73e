package dev.enrollment.messaging.receiving;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the broker which topics bear a name now. */
final class TopicIds {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;

    TopicIds(Admin admin) {
        this.admin = admin;
    }

    /**
     * The ID of each partition's topic; a topic that is gone is left out.
     *
     * @throws BrokerUnavailable when the broker does not say
     */
    Map<TopicPartition, UUID> of(Collection<TopicPartition> partitions) {
        Set<String> topics =
                partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        Map<String, UUID> ids = new HashMap<>();
        admin.describeTopics(List.copyOf(topics))
                .topicNameValues()
                .forEach((topic, answer) -> note(ids, topic, answer));
        Map<TopicPartition, UUID> found = new HashMap<>();
        for (TopicPartition partition : partitions) {
            UUID id = ids.get(partition.topic());
            if (id != null) {
                found.put(partition, id);
            }
        }
        return found;
    }

    static UUID id(TopicDescription topic) {
        var id = topic.topicId();
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private static void note(
            Map<String, UUID> ids, String topic, KafkaFuture<TopicDescription> answer) {
        try {
            ids.put(topic, id(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new BrokerUnavailable("does not say the ID of " + topic, e);
            }
        } catch (TimeoutException e) {
            throw new BrokerUnavailable("does not say the ID of " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailable("was not waited for", e);
        }
    }
}
