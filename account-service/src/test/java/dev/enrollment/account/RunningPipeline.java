package dev.enrollment.account;

import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.schemas.ClusterSetup;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the service at the pipeline of this JVM, with two partners on board. */
public class RunningPipeline
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PipelineStack stack = PipelineStack.running();
        try {
            ClusterSetup.apply(
                    stack.bootstrapServers(), stack.registryUrl(), List.of("aurora", "borealis"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Database database = stack.freshDatabase();
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + stack.bootstrapServers(),
                        "enrollment.registry.url=" + stack.registryUrl(),
                        // Thousands of calls by one partner are no abuse here.
                        "enrollment.limits.api.burst=1000000",
                        "enrollment.account.answers.look=200ms",
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password())
                .applyTo(context);
    }
}
