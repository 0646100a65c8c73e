package dev.enrollment.acceptance.access;

import static dev.enrollment.acceptance.access.Finding.How.TOLD;
import static dev.enrollment.acceptance.access.Finding.How.TRIED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;

/**
 * What one principal finds out by asking and by trying. Nothing it tries changes a cluster, whoever
 * is allowed what: changes are validated only, records before the first are deleted, offsets are
 * those of groups nobody uses. Only its own {@link RecordAttempts} write, where they are told to.
 */
final class Attempts implements AutoCloseable {

    private static final int MANY_PARTITIONS = 1_000;
    private static final Set<Deed> TOPIC_DEEDS =
            Arrays.stream(Deed.values())
                    .filter(deed -> deed != Deed.CONNECT)
                    .collect(Collectors.toUnmodifiableSet());

    private final String principal;
    private final Admin admin;
    private final RecordAttempts records;
    private final List<Finding> findings = new ArrayList<>();

    Attempts(String principal, Map<String, Object> settings) {
        this.principal = principal;
        admin = Admin.create(settings);
        records = new RecordAttempts(settings);
    }

    List<Finding> findings() {
        return findings;
    }

    void onCluster() throws InterruptedException {
        boolean letIn = Answers.isAllowed(admin.describeCluster().nodes());
        tried(ExpectedAccess.CLUSTER, Deed.CONNECT, letIn);
        var acls = admin.describeAcls(AclBindingFilter.ANY).values();
        tried(ExpectedAccess.CLUSTER, Deed.DESCRIBE, Answers.isAllowed(acls));
    }

    /**
     * @param write whether to write where that is allowed, which leaves a record
     */
    void onTopic(String topic, boolean write) throws InterruptedException {
        Set<Deed> told = told(topic);
        for (Deed deed : TOPIC_DEEDS) {
            findings.add(new Finding(principal, topic, deed, TOLD, told.contains(deed)));
        }
        tried(topic, Deed.READ, records.isReadable(topic));
        if (write || !told.contains(Deed.WRITE)) {
            tried(topic, Deed.WRITE, records.isWritable(topic));
        }
        triedToAlter(topic);
    }

    void onGroup(String group, String topic) throws InterruptedException {
        String resource = ExpectedAccess.resourceOfGroup(group);
        var offsets = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata();
        tried(resource, Deed.DESCRIBE, Answers.isAllowed(offsets));
        var first = Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0));
        var commit = admin.alterConsumerGroupOffsets(group, first).all();
        tried(resource, Deed.READ, Answers.isAllowed(commit));
        var delete = admin.deleteConsumerGroups(List.of(group)).all();
        tried(resource, Deed.DELETE, Answers.isAllowed(delete));
    }

    @Override
    public void close() {
        records.close();
        admin.close();
    }

    private Set<Deed> told(String topic) throws InterruptedException {
        var options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        var described = admin.describeTopics(List.of(topic), options).allTopicNames();
        try {
            return described.get().values().stream()
                    .flatMap(description -> description.authorizedOperations().stream())
                    .map(AclOperation::name)
                    .map(Deed::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (ExecutionException e) {
            if (Answers.isAllowed(e)) {
                throw new IllegalStateException("Not described: " + topic, e);
            }
            return Set.of();
        }
    }

    private void triedToAlter(String topic) throws InterruptedException {
        var create =
                admin.createTopics(
                        List.of(new NewTopic(topic, 1, (short) 1)),
                        new CreateTopicsOptions().validateOnly(true));
        tried(topic, Deed.CREATE, Answers.isAllowed(create.all()));
        var nothing = Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(0));
        tried(topic, Deed.DELETE, Answers.isAllowed(admin.deleteRecords(nothing).all()));
        var more =
                admin.createPartitions(
                        Map.of(topic, NewPartitions.increaseTo(MANY_PARTITIONS)),
                        new CreatePartitionsOptions().validateOnly(true));
        tried(topic, Deed.ALTER, Answers.isAllowed(more.all()));
        triedOnSettings(topic);
    }

    private void triedOnSettings(String topic) throws InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var settings = admin.describeConfigs(List.of(resource)).all();
        tried(topic, Deed.DESCRIBE_CONFIGS, Answers.isAllowed(settings));
        Map<ConfigResource, Collection<AlterConfigOp>> change =
                Map.of(
                        resource,
                        List.of(
                                new AlterConfigOp(
                                        new ConfigEntry("retention.ms", "1"),
                                        AlterConfigOp.OpType.SET)));
        var alter =
                admin.incrementalAlterConfigs(change, new AlterConfigsOptions().validateOnly(true));
        tried(topic, Deed.ALTER_CONFIGS, Answers.isAllowed(alter.all()));
    }

    private void tried(String resource, Deed deed, boolean allowed) {
        findings.add(new Finding(principal, resource, deed, TRIED, allowed));
    }
}
