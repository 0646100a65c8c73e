package dev.enrollment.notification;

import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.mailbox.Mailbox;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.tests.LocalIdentityProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Everything around the service: Kafka, PostgreSQL, registry, identity provider, a mail server with
 * its mailbox.
 */
final class NotificationStack
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String KEYS = "k1:dGhlLXRlc3RzLWxpbmsta2V5LW9mLTMyLWJ5dGVzISE=";
    static final LocalIdentityProvider IDENTITY = LocalIdentityProvider.start();
    static final int SMTP = Ports.freeRun(2);
    static final int MAILBOX = SMTP + 1;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PipelineStack stack = PipelineStack.running();
        try {
            ClusterSetup.apply(stack.bootstrapServers(), stack.registryUrl(), List.of());
            Mailbox.start(SMTP, MAILBOX, Files.createTempDirectory("mailbox"), Clock.systemUTC());
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Database database = stack.freshDatabase();
        TestPropertyValues.of(
                        "server.port=0",
                        "management.server.port=0",
                        "spring.kafka.bootstrap-servers=" + stack.bootstrapServers(),
                        "enrollment.registry.url=" + stack.registryUrl(),
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password(),
                        "spring.mail.port=" + SMTP,
                        "enrollment.identity.issuer=" + IDENTITY.issuer(),
                        "enrollment.links.keys=" + KEYS,
                        "enrollment.notification.sending.poll=200ms",
                        "spring.mail.properties.mail.smtp.timeout=2500",
                        "enrollment.notification.sending.silence=3s",
                        "enrollment.notification.sending.doubt=1s",
                        "enrollment.notification.retries.first=500ms",
                        "enrollment.notification.retries.longest=1s")
                .applyTo(context);
    }
}
