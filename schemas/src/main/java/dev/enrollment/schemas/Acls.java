package dev.enrollment.schemas;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each principal may do on a cluster that denies by default: write its own topics, read what
 * it subscribes to, be in consumer groups under its own name. Reading and writing imply describing;
 * writing a topic is all that an idempotent producer needs, and nobody uses transactions.
 */
final class Acls {

    private static final String TYPE = "User:";
    private static final String ANY_HOST = "*";

    /** No principal's name holds it, so no prefix of one covers the groups of another. */
    private static final String AFTER_NAME = ".";

    private final Set<AclBinding> bindings = new LinkedHashSet<>();

    private Acls() {}

    /** All that these topics need, and nothing else. */
    static Set<AclBinding> of(Collection<Topic> topics) {
        var acls = new Acls();
        topics.forEach(acls::add);
        return acls.bindings;
    }

    /** The name of the user that a binding is for. */
    static String principal(AclBinding binding) {
        String principal = binding.entry().principal();
        return principal.startsWith(TYPE) ? principal.substring(TYPE.length()) : principal;
    }

    private void add(Topic topic) {
        var pattern = new ResourcePattern(ResourceType.TOPIC, topic.name(), PatternType.LITERAL);
        allow(topic.writer(), AclOperation.WRITE, pattern);
        for (String reader : topic.readers()) {
            allow(reader, AclOperation.READ, pattern);
            allow(reader, AclOperation.READ, groups(reader, PatternType.LITERAL));
            allow(reader, AclOperation.READ, groups(reader + AFTER_NAME, PatternType.PREFIXED));
        }
    }

    private void allow(String principal, AclOperation operation, ResourcePattern pattern) {
        var entry =
                new AccessControlEntry(
                        TYPE + principal, ANY_HOST, operation, AclPermissionType.ALLOW);
        bindings.add(new AclBinding(pattern, entry));
    }

    private static ResourcePattern groups(String name, PatternType kind) {
        return new ResourcePattern(ResourceType.GROUP, name, kind);
    }
}
