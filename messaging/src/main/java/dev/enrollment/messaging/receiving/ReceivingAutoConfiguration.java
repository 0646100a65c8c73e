package dev.enrollment.messaging.receiving;

import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.ServiceName;
import dev.enrollment.defaults.Worker;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.metrics.Ages;
import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.sending.Publisher;
import dev.enrollment.messaging.tracing.EventTraces;
import dev.enrollment.messaging.transaction.UnitsOfWork;
import dev.enrollment.messaging.wire.AvroDecoder;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The receiving side: one listener for each {@link Subscription} of the service. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration")
@EnableConfigurationProperties(ReceivingProperties.class)
class ReceivingAutoConfiguration {

    @Bean
    RecordReader recordReader(SchemaRegistryClient registry, ReceivingProperties properties) {
        return new RecordReader(new AvroDecoder(registry, properties.schemaGrace()));
    }

    @Bean
    Watch messagingWatch(Tables tables, Ages ages, ReceivingProperties properties) {
        return new Watch(new GapAlarm(tables.held(), properties.gapAlarm()), ages);
    }

    @Bean
    Tables inboxTables(JdbcTemplate jdbc, Meters meters) {
        return new Tables(
                new ProgressTable(jdbc, meters),
                new HeldTable(jdbc, meters),
                new ParkedRecords(jdbc, meters),
                new ReadPositions(jdbc));
    }

    @Bean
    Handling handling(UnitsOfWork units, EventTraces traces) {
        return new Handling(units, traces);
    }

    @Bean
    HeldPoll heldPoll(
            RecordReader reader,
            Handling handling,
            Tables tables,
            ReceivingProperties properties,
            CaughtUp caughtUp) {
        return new HeldPoll(reader, handling, tables, properties.patience(), caughtUp);
    }

    @Bean
    HeldEvents heldEvents(
            RecordReader reader,
            HeldPoll poll,
            Tables tables,
            PlatformTransactionManager transactions) {
        return new HeldEvents(reader, poll, tables, new TransactionTemplate(transactions));
    }

    @Bean
    Resumer resumer(
            ObjectProvider<Subscription> subscriptions,
            HeldEvents held,
            Tables tables,
            Watch watch) {
        return new Resumer(subscriptions.orderedStream().toList(), held, tables.progress(), watch);
    }

    /** Handlers need the service's own tables. */
    @Bean
    Worker resuming(Resumer resumer, Migrations migrations) {
        return new Worker(
                "held-events",
                Resumer.PHASE,
                () -> {
                    migrations.await();
                    resumer.round();
                });
    }

    @Bean
    CaughtUp caughtUp(ReceivingProperties properties) {
        return new CaughtUp(properties.patience(), System::nanoTime);
    }

    @Bean
    Unconsumed unconsumed(
            ObjectProvider<Subscription> subscriptions,
            ConsumerGroups groups,
            Admin brokerAdmin,
            Meters meters,
            Tables tables,
            CaughtUp caughtUp,
            ReceivingProperties properties) {
        return new Unconsumed(
                subscriptions.orderedStream().toList(),
                groups,
                brokerAdmin,
                meters,
                tables.positions()::find,
                caughtUp,
                properties.patience());
    }

    @Bean
    Worker unconsumedSampling(Unconsumed unconsumed) {
        return new Worker("unconsumed-age", Resumer.PHASE, unconsumed::round);
    }

    @Bean
    Function<Subscription, Poll> polls(
            RecordReader reader,
            Handling handling,
            UnitsOfWork units,
            Tables tables,
            Meters meters) {
        return subscription ->
                subscription.kind() == Subscription.Kind.FOREIGN
                        ? new ForeignPoll(
                                subscription,
                                reader,
                                handling,
                                units,
                                tables.parked(),
                                tables.positions())
                        : new SequencedPoll(subscription, reader, handling, tables, meters);
    }

    @Bean
    Listeners listeners(
            ObjectProvider<Subscription> subscriptions,
            Function<Subscription, PollListener> pollListeners,
            Function<Subscription, Placement> placements,
            Function<Subscription, Lookups> lookups,
            ConsumerGroups groups,
            Migrations migrations) {
        return new Listeners(
                subscriptions.orderedStream().toList(),
                pollListeners,
                placements,
                lookups,
                groups,
                migrations);
    }

    /** One for each subscription, known to its listener and to its container. */
    @Bean
    Function<Subscription, Lookups> lookups(RecordReader reader, ReceivingProperties properties) {
        Map<Subscription, Lookups> made = new ConcurrentHashMap<>();
        return subscription ->
                made.computeIfAbsent(
                        subscription,
                        any ->
                                new Lookups(
                                        any,
                                        reader,
                                        properties.lookupsPerSecond(),
                                        System::nanoTime));
    }

    /** One for each subscription, known to its listener and to its container. */
    @Bean
    Function<Subscription, Placement> placements(Admin brokerAdmin, Tables tables, Meters meters) {
        TopicIds topicIds = new TopicIds(brokerAdmin);
        Map<Subscription, Placement> made = new ConcurrentHashMap<>();
        return subscription ->
                made.computeIfAbsent(
                        subscription,
                        any -> new Placement(any, topicIds, tables.positions(), meters));
    }

    @Bean
    Function<Subscription, PollListener> pollListeners(
            Function<Subscription, Poll> polls,
            Function<Subscription, Placement> placements,
            Function<Subscription, Lookups> lookups,
            Resumer resumer,
            Publisher publisher,
            PlatformTransactionManager transactions,
            Meters meters) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return subscription ->
                new PollListener(
                        polls.apply(subscription),
                        placements.apply(subscription),
                        lookups.apply(subscription),
                        resumer,
                        publisher,
                        transaction,
                        meters);
    }

    @Bean
    ConsumerGroups consumerGroups(
            ConsumerFactory<byte[], byte[]> rawConsumers,
            ServiceName service,
            ReceivingProperties properties) {
        return new ConsumerGroups(rawConsumers, service, properties.concurrency());
    }
}
