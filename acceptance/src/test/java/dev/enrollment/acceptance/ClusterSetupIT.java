package dev.enrollment.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.schemas.RegistryClients;
import dev.enrollment.schemas.Topic;
import dev.enrollment.schemas.TopicCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** Topics and schemas as the deploy step makes them, on a real broker and a real registry. */
class ClusterSetupIT {

    private static final List<String> PARTNERS = List.of("aurora");

    private final PipelineStack stack = PipelineStack.running();

    @Test
    void createsWhatTheCatalogueSaysAndChangesNothingTheSecondTime() throws Exception {
        List<String> newcomers = List.of("borealis");
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
                var registry = RegistryClients.ofSetup(stack.registryUrl(), Map.of())) {
            new ClusterSetup(admin, registry, first::add).apply(newcomers, (short) 1);
            new ClusterSetup(admin, registry, second::add).apply(newcomers, (short) 1);
            for (Topic topic : TopicCatalogue.with(newcomers)) {
                assertThat(partitions(admin, topic)).isEqualTo(topic.partitions());
                assertThat(settings(admin, topic))
                        .containsAllEntriesOf(topic.retention().settings());
            }
            assertThat(registry.getAllSubjects())
                    .contains("partner.borealis.applications-value")
                    .hasSizeGreaterThan(TopicCatalogue.with(newcomers).size());
        }
        assertThat(first).isNotEmpty();
        assertThat(second).isEmpty();
    }

    @Test
    void stampsPartnersTopicsWithTheBrokersTimeAlsoWhereTheyExistAlready() throws Exception {
        List<String> changes = new ArrayList<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
                var registry = RegistryClients.ofSetup(stack.registryUrl(), Map.of())) {
            new ClusterSetup(admin, registry, line -> {}).apply(PARTNERS, (short) 1);
            for (Topic topic : TopicCatalogue.ofPartner("aurora")) {
                set(admin, topic, "message.timestamp.type", "CreateTime");
            }
            new ClusterSetup(admin, registry, changes::add).apply(PARTNERS, (short) 1);
            for (Topic topic : TopicCatalogue.ofPartner("aurora")) {
                assertThat(settings(admin, topic))
                        .containsEntry("message.timestamp.type", "LogAppendTime");
            }
        }
        assertThat(changes)
                .hasSize(2)
                .allMatch(line -> line.contains("message.timestamp.type of partner.aurora."));
    }

    private static void set(Admin admin, Topic topic, String name, String value) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        var set = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
    }

    private static int partitions(Admin admin, Topic topic) throws Exception {
        var described = admin.describeTopics(List.of(topic.name())).allTopicNames().get();
        return requireNonNull(described.get(topic.name())).partitions().size();
    }

    private static Map<String, String> settings(Admin admin, Topic topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        var described = admin.describeConfigs(List.of(resource)).all().get();
        return requireNonNull(described.get(resource)).entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }
}
