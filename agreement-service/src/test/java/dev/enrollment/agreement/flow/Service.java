package dev.enrollment.agreement.flow;

import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.schemas.links.AgreementLink;
import dev.enrollment.schemas.links.LinkKeys;
import dev.enrollment.tests.LocalIdentityProvider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Where the service under test runs, and with what around it. */
record Service(
        URI url,
        PipelineStack stack,
        Database database,
        LocalIdentityProvider provider,
        TestAuthority authority) {

    /** Only browsers get there, and those of the tests do not go. */
    private static final String ISSUER = "https://sign-in.example/realms/partners";

    private static final String KEYS =
            "k1:"
                    + Base64.getEncoder()
                            .encodeToString(
                                    "a key that only this test knows!"
                                            .getBytes(StandardCharsets.US_ASCII));

    static Service prepare() {
        PipelineStack stack = PipelineStack.running();
        try {
            ClusterSetup.apply(stack.bootstrapServers(), stack.registryUrl(), List.of());
        } catch (Exception e) {
            throw new IllegalStateException("Topics and schemas could not be set up", e);
        }
        URI url = URI.create("http://localhost:" + Ports.freeRun(1));
        return new Service(
                url,
                stack,
                stack.freshDatabase(),
                LocalIdentityProvider.startBehind(ISSUER),
                TestAuthority.start());
    }

    void describeTo(DynamicPropertyRegistry properties) {
        properties.add("spring.application.name", () -> "agreement-flow");
        properties.add("enrollment.identity.audience", () -> "agreement-service");
        properties.add("server.port", url::getPort);
        properties.add("management.server.port", () -> 0);
        properties.add("spring.kafka.bootstrap-servers", stack::bootstrapServers);
        properties.add("enrollment.registry.url", stack::registryUrl);
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", database::username);
        properties.add("spring.datasource.password", database::password);
        // A hundred requests at once may queue long on a busy build machine.
        properties.add("spring.datasource.hikari.connection-timeout", () -> "120000");
        properties.add("enrollment.identity.issuer", provider::issuer);
        properties.add("enrollment.identity.back-channel", provider::backChannel);
        properties.add("server.forward-headers-strategy", () -> "native");
        properties.add("enrollment.links.base-url", url::toString);
        properties.add("enrollment.links.keys", () -> KEYS);
        authority.describeTo(properties);
    }

    /** Another instance, with everything else the same. */
    Service next() {
        URI other = URI.create("http://localhost:" + Ports.freeRun(1));
        return new Service(other, stack, database, provider, authority);
    }

    String[] arguments() {
        List<String> arguments = new ArrayList<>();
        describeTo((name, value) -> arguments.add("--" + name + "=" + value.get()));
        return arguments.toArray(String[]::new);
    }

    String link(UUID agreement, int version) {
        var link = new AgreementLink(agreement, version);
        return "/agreements/" + LinkKeys.parse(KEYS).tokenOf(link);
    }
}
