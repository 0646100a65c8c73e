package dev.enrollment.account.partner.messaging;

import dev.enrollment.account.partner.Partners;
import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.Worker;
import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes partners for whom a reply topic has been made, also those that have published nothing yet.
 * Apart from every transaction of an application: no application waits for the broker.
 */
@Configuration(proxyBeanMethods = false)
class ReplyTopicsLook {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    Worker partnersByTopic(
            Admin brokerAdmin,
            Partners partners,
            Migrations migrations,
            PlatformTransactionManager transactions) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new Worker(
                "partners-by-topic",
                () -> {
                    migrations.await();
                    List<String> found = partners(names(brokerAdmin));
                    transaction.executeWithoutResult(
                            status -> found.forEach(partners::wantReplies));
                    Thread.sleep(EVERY);
                });
    }

    private static Set<String> names(Admin admin) throws InterruptedException {
        try {
            return admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no broker tells which partners have topics", e);
        }
    }

    private static List<String> partners(Set<String> topics) {
        return topics.stream()
                .flatMap(topic -> Topics.partnerOf(topic).stream())
                .distinct()
                .sorted()
                .filter(partner -> topics.contains(Topics.replies(partner)))
                .toList();
    }
}
