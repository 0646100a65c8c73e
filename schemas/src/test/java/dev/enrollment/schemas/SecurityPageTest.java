package dev.enrollment.schemas;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class SecurityPageTest {

    private static final Path PAGE = Path.of("..", "docs", "security.md");

    private final Set<AclBinding> all = Acls.of(TopicCatalogue.with(List.of("p")));

    @Test
    void showsTheRightsOfEachPrincipalAsTheyAre() throws IOException {
        List<String> page = Files.readAllLines(PAGE);

        assertThat(page.stream().filter(line -> line.matches("\\| `(.*-service|partner-.*)` .*")))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(Acls::principal).distinct().map(this::row).toList());
    }

    private String row(String principal) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        principal,
                        names(principal, ResourceType.TOPIC, AclOperation.WRITE),
                        names(principal, ResourceType.TOPIC, AclOperation.READ),
                        names(principal, ResourceType.GROUP, AclOperation.READ))
                .replace("partner.p.", "partner.<p>.")
                .replace("partner-p", "partner-<p>");
    }

    private String names(String principal, ResourceType type, AclOperation operation) {
        Stream<AclBinding> bindings =
                all.stream()
                        .filter(binding -> Acls.principal(binding).equals(principal))
                        .filter(binding -> binding.pattern().resourceType() == type)
                        .filter(binding -> binding.entry().operation() == operation);
        return bindings.map(SecurityPageTest::name).collect(joining(", "));
    }

    private static String name(AclBinding binding) {
        var pattern = binding.pattern();
        String rest = pattern.patternType() == PatternType.PREFIXED ? "*" : "";
        return "`" + pattern.name() + rest + "`";
    }
}
