package dev.enrollment.schemas;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/**
 * Allows the catalogue's principals what {@link Acls} says and takes back everything else from
 * them. Denials, and what other principals are allowed, are the operator's own.
 */
final class AclSetup {

    private static final AclBindingFilter ALL_ALLOWED =
            new AclBindingFilter(
                    ResourcePatternFilter.ANY,
                    new AccessControlEntryFilter(
                            null, null, AclOperation.ANY, AclPermissionType.ALLOW));

    private final Admin admin;
    private final Consumer<String> report;

    AclSetup(Admin admin, Consumer<String> report) {
        this.admin = admin;
        this.report = report;
    }

    void apply(Collection<Topic> topics) throws ExecutionException, InterruptedException {
        Set<AclBinding> wanted = Acls.of(topics);
        Set<AclBinding> found = new HashSet<>(admin.describeAcls(ALL_ALLOWED).values().get());
        found.removeIf(binding -> !Principals.isOfCatalogue(Acls.principal(binding)));

        List<AclBinding> missing =
                wanted.stream().filter(binding -> !found.contains(binding)).toList();
        admin.createAcls(missing).all().get();
        missing.forEach(binding -> report.accept("allowed " + text(binding)));

        List<AclBinding> superfluous =
                found.stream().filter(binding -> !wanted.contains(binding)).toList();
        admin.deleteAcls(superfluous.stream().map(AclBinding::toFilter).toList()).all().get();
        superfluous.forEach(binding -> report.accept("no longer allowed " + text(binding)));
    }

    /** As {@code account-service to READ TOPIC enrollment.reviews}. */
    static String text(AclBinding binding) {
        var pattern = binding.pattern();
        return "%s to %s %s %s%s"
                .formatted(
                        Acls.principal(binding),
                        binding.entry().operation(),
                        pattern.resourceType(),
                        pattern.name(),
                        pattern.patternType() == PatternType.PREFIXED ? "*" : "");
    }
}
