package dev.enrollment.review;

import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.tests.LocalIdentityProvider;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything around the service: Kafka, PostgreSQL, registry, and the world outside. */
final class ReviewStack implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final LocalIdentityProvider IDENTITY = LocalIdentityProvider.start();
    static final OutsideWorld WORLD = new OutsideWorld();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PipelineStack stack = PipelineStack.running();
        try {
            ClusterSetup.apply(stack.bootstrapServers(), stack.registryUrl(), List.of());
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Database database = stack.freshDatabase();
        int port = Ports.freeRun(1);
        TestPropertyValues.of(
                        "server.port=" + port,
                        "enrollment.console.base-url=http://localhost:" + port,
                        "management.server.port=0",
                        "spring.kafka.bootstrap-servers=" + stack.bootstrapServers(),
                        "enrollment.registry.url=" + stack.registryUrl(),
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password(),
                        "enrollment.identity.issuer=" + IDENTITY.issuer(),
                        "enrollment.partner-network.url=" + WORLD.url("/directory"),
                        "enrollment.bureau.url=" + WORLD.url("/bureau"),
                        "enrollment.bureau.callback-url=http://localhost:%d/api/callbacks/credit"
                                .formatted(port),
                        // Some tests ask for every endpoint in every way.
                        "enrollment.limits.anonymous.burst=10000",
                        "enrollment.review.check-retry.first=200ms",
                        "enrollment.review.check-retry.longest=500ms",
                        "enrollment.review.asking.look=100ms",
                        "enrollment.review.idle-claims.look=200ms",
                        "enrollment.review.undo.within=0s",
                        "enrollment.review.undo.look=200ms",
                        // No call is given up, and no claim taken over, for the machine's slowness.
                        "enrollment.review.asking.lease=10m",
                        "spring.http.clients.read-timeout=5m")
                .applyTo(context);
    }
}
