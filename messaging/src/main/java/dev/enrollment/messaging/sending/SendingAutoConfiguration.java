package dev.enrollment.messaging.sending;

import dev.enrollment.defaults.ServiceName;
import dev.enrollment.defaults.Worker;
import dev.enrollment.messaging.metrics.Meters;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sending side: outbox, publisher, sweeper, and what is set aside. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@EnableConfigurationProperties({SweepProperties.class, SendingProperties.class})
class SendingAutoConfiguration {

    @Bean
    TroubledTopics troubledTopics() {
        return new TroubledTopics();
    }

    /** Closes the producer. */
    @Bean
    Broker broker(
            KafkaProducer<byte[], byte[]> producer, ServiceName service, TroubledTopics topics) {
        return new Broker(producer, service.value(), topics);
    }

    @Bean
    UnsentTable unsentTable(JdbcTemplate jdbc) {
        return new UnsentTable(jdbc);
    }

    @Bean
    UnsentClaims unsentClaims(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new UnsentClaims(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    Backlog outboxBacklog(UnsentTable unsent) {
        return new Backlog(unsent::blocked, unsent::isEmpty);
    }

    @Bean
    OutboxTable outboxTable(JdbcTemplate jdbc, SweepProperties sweep, Backlog backlog) {
        return new OutboxTable(jdbc, sweep.minAge(), backlog);
    }

    @Bean
    Settlement settlement(
            OutboxTable table,
            UnsentTable unsent,
            Backlog backlog,
            PlatformTransactionManager transactions,
            Meters meters) {
        return new Settlement(
                table, unsent, backlog, new TransactionTemplate(transactions), meters);
    }

    @Bean
    Publisher outboxPublisher(
            Broker broker,
            TroubledTopics topics,
            Backlog backlog,
            OutboxTable table,
            Settlement settlement) {
        return new Publisher(broker, topics, backlog, table, settlement);
    }

    @Bean
    Sweeper outboxSweeper(OutboxTable table, Publisher publisher, SweepProperties sweep) {
        return new Sweeper(table, publisher, sweep);
    }

    @Bean
    Worker outboxSweeping(Sweeper outboxSweeper) {
        return new Worker("outbox-sweeper", Sweeper.PHASE, outboxSweeper::round);
    }

    @Bean
    Resender outboxResender(
            Broker broker,
            TroubledTopics topics,
            Backlog backlog,
            UnsentTable unsent,
            UnsentClaims claims,
            SendingProperties sending) {
        return new Resender(broker, topics, backlog, unsent, claims, sending.topicGrace());
    }

    @Bean
    Worker outboxResending(Resender outboxResender) {
        return new Worker("outbox-resender", Sweeper.PHASE, outboxResender::round);
    }

    @Bean
    OutgoingStreams outgoingStreams(JdbcTemplate jdbc, Resender resender) {
        return new OutgoingStreams(jdbc, resender);
    }
}
