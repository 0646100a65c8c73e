package dev.enrollment.schemas;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Creates missing topics and brings the settings of existing ones back to the catalogue's. */
final class TopicSetup {

    private final Admin admin;
    private final short replication;
    private final Consumer<String> report;

    TopicSetup(Admin admin, short replication, Consumer<String> report) {
        this.admin = admin;
        this.replication = replication;
        this.report = report;
    }

    void apply(List<Topic> topics) throws ExecutionException, InterruptedException {
        var known = admin.listTopics().names().get();
        var present = topics.stream().filter(topic -> known.contains(topic.name())).toList();
        requirePartitions(present);
        create(topics.stream().filter(topic -> !known.contains(topic.name())).toList());
        adjust(present);
    }

    private void create(List<Topic> missing) throws ExecutionException, InterruptedException {
        admin.createTopics(missing.stream().map(this::toNewTopic).toList()).all().get();
        for (Topic topic : missing) {
            report.accept("created %s, kept %s".formatted(topic.name(), topic.retention()));
        }
    }

    private NewTopic toNewTopic(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), replication).configs(settings(topic));
    }

    private void requirePartitions(List<Topic> present)
            throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> described =
                admin.describeTopics(names(present)).allTopicNames().get();
        for (Topic topic : present) {
            int found = requireNonNull(described.get(topic.name())).partitions().size();
            if (found != topic.partitions()) {
                throw new IllegalStateException(
                        "%s has %d partitions, the catalogue says %d; a change would break the order of each key"
                                .formatted(topic.name(), found, topic.partitions()));
            }
        }
    }

    private void adjust(List<Topic> present) throws ExecutionException, InterruptedException {
        var resources = present.stream().map(TopicSetup::resource).toList();
        Map<ConfigResource, Config> found = admin.describeConfigs(resources).all().get();
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : present) {
            var differing = differences(topic, requireNonNull(found.get(resource(topic))));
            if (!differing.isEmpty()) {
                changes.put(resource(topic), differing);
            }
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }

    private List<AlterConfigOp> differences(Topic topic, Config found) {
        List<AlterConfigOp> differing = new ArrayList<>();
        settings(topic)
                .forEach(
                        (name, wanted) -> {
                            String value = found.get(name).value();
                            if (!wanted.equals(value)) {
                                report.accept(
                                        "changed %s of %s from %s to %s"
                                                .formatted(name, topic.name(), value, wanted));
                                differing.add(
                                        new AlterConfigOp(
                                                new ConfigEntry(name, wanted),
                                                AlterConfigOp.OpType.SET));
                            }
                        });
        return differing;
    }

    private Map<String, String> settings(Topic topic) {
        Map<String, String> settings = new TreeMap<>(topic.retention().settings());
        // With acks=all this is what survives the loss of one broker without refusing writes.
        settings.put("min.insync.replicas", replication > 2 ? "2" : "1");
        if (Topics.partnerOf(topic.name()).isPresent()) {
            // A stamp of the sender's own could delete an unread record, or make it years old.
            settings.put("message.timestamp.type", "LogAppendTime");
        }
        if (isReadByPartners(topic)) {
            // Not every client in every language knows every codec: kafkajs has only gzip.
            settings.put("compression.type", "uncompressed");
        }
        return settings;
    }

    private static boolean isReadByPartners(Topic topic) {
        return Topics.partnerOf(topic.name())
                .map(Topics::replies)
                .filter(topic.name()::equals)
                .isPresent();
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static List<String> names(List<Topic> topics) {
        return topics.stream().map(Topic::name).toList();
    }
}
