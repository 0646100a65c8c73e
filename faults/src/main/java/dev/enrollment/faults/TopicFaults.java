package dev.enrollment.faults;

import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What can go wrong with one topic, the partner's replies: no other topic has part in it. */
final class TopicFaults {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOPIC = Topics.replies(PartnerLoad.PARTNER);
    private static final ResourcePattern RESOURCE =
            new ResourcePattern(ResourceType.TOPIC, TOPIC, PatternType.LITERAL);
    private static final ConfigResource CONFIG =
            new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);

    private final String bootstrapServers;

    TopicFaults(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Deletes the topic; returns when no broker knows it any more. */
    void delete() {
        ask(
                admin -> {
                    admin.deleteTopics(List.of(TOPIC)).all().get();
                    Await.until(
                            "the topic to be gone", PATIENCE, () -> !names(admin).contains(TOPIC));
                });
    }

    private static Set<String> names(Admin admin) {
        try {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Takes the right to write to it from every client. */
    void forbid() {
        List<AclBinding> rules =
                List.of(
                        rule(AclOperation.ALL, AclPermissionType.ALLOW),
                        rule(AclOperation.WRITE, AclPermissionType.DENY));
        ask(admin -> admin.createAcls(rules).all().get());
    }

    private static AclBinding rule(AclOperation operation, AclPermissionType permission) {
        return new AclBinding(
                RESOURCE, new AccessControlEntry("User:*", "*", operation, permission));
    }

    /** Gives the right back. */
    void allow() {
        var all = new AclBindingFilter(RESOURCE.toFilter(), AccessControlEntryFilter.ANY);
        ask(admin -> admin.deleteAcls(List.of(all)).all().get());
    }

    /** Lets it take records of this size at most. */
    void limit(int bytes) {
        alter(AlterConfigOp.OpType.SET, Integer.toString(bytes));
    }

    /** Lets it take records of the usual size. */
    void unlimit() {
        alter(AlterConfigOp.OpType.DELETE, "");
    }

    private void alter(AlterConfigOp.OpType how, String value) {
        var op =
                new AlterConfigOp(
                        new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, value), how);
        ask(admin -> admin.incrementalAlterConfigs(Map.of(CONFIG, List.of(op))).all().get());
    }

    private interface Question {
        void put(Admin admin) throws ExecutionException, InterruptedException;
    }

    private void ask(Question question) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            question.put(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
