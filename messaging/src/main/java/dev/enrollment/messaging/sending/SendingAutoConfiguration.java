package dev.enrollment.messaging.sending;

import dev.enrollment.defaults.ServiceName;
import dev.enrollment.defaults.Worker;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sending side: outbox table, broker, publisher, sweeper. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@EnableConfigurationProperties(SweepProperties.class)
class SendingAutoConfiguration {

    /** Closes the producer. */
    @Bean
    Broker broker(KafkaProducer<byte[], byte[]> producer, ServiceName service) {
        return new Broker(producer, service.value());
    }

    @Bean
    OutboxTable outboxTable(JdbcTemplate jdbc) {
        return new OutboxTable(jdbc);
    }

    @Bean
    Publisher outboxPublisher(Broker broker, OutboxTable table) {
        return new Publisher(broker, table);
    }

    @Bean
    Sweeper outboxSweeper(
            OutboxTable table,
            Broker broker,
            Publisher publisher,
            PlatformTransactionManager transactions,
            SweepProperties sweep) {
        return new Sweeper(table, broker, publisher, new TransactionTemplate(transactions), sweep);
    }

    @Bean
    Worker outboxSweeping(Sweeper outboxSweeper) {
        return new Worker("outbox-sweeper", Sweeper.PHASE, outboxSweeper::round);
    }
}
