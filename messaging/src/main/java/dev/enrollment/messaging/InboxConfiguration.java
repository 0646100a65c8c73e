package dev.enrollment.messaging;

import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The receiving side: one listener for each {@link Subscription} of the service. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    @Bean
    Tables inboxTables(JdbcTemplate jdbc, MessagingSchema schema) {
        return new Tables(new ProgressTable(jdbc), new HeldTable(jdbc), new ParkedRecords(jdbc));
    }

    @Bean
    Handling handling(UnitsOfWork units) {
        return new Handling(units);
    }

    @Bean
    HeldStream heldStream(
            RecordReader reader, Handling handling, Tables tables, MessagingProperties properties) {
        return new HeldStream(reader, handling, tables, properties.patience());
    }

    @Bean
    Resumer resumer(
            ObjectProvider<Subscription> subscriptions,
            HeldStream streams,
            Tables tables,
            PlatformTransactionManager transactions,
            MessagingProperties properties) {
        List<Subscription> all = subscriptions.orderedStream().toList();
        return new Resumer(
                all, streams, tables, new TransactionTemplate(transactions), properties.gapAlarm());
    }

    @Bean
    Function<Subscription, Poll> polls(
            RecordReader reader, Handling handling, UnitsOfWork units, Tables tables) {
        return subscription ->
                subscription.kind() == Subscription.Kind.FOREIGN
                        ? new ForeignPoll(subscription, reader, handling, units, tables.parked())
                        : new SequencedPoll(subscription, reader, handling, tables);
    }

    @Bean
    Listeners listeners(
            ObjectProvider<Subscription> subscriptions,
            Function<Subscription, Poll> polls,
            Resumer resumer,
            PlatformTransactionManager transactions,
            ConsumerGroups groups) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new Listeners(
                subscriptions.orderedStream().toList(),
                subscription -> new PollListener(polls.apply(subscription), resumer, transaction),
                groups);
    }

    @Bean
    ConsumerGroups consumerGroups(
            ConsumerFactory<byte[], byte[]> rawConsumers,
            ServiceName service,
            MessagingProperties properties) {
        return new ConsumerGroups(rawConsumers, service, properties.concurrency());
    }
}
