package dev.enrollment.messaging;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sending side: outbox, write buffer, publisher, sweeper. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@EnableConfigurationProperties({MessagingProperties.class, RegistryProperties.class})
@Import({KafkaClients.class, InboxConfiguration.class})
class MessagingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * A use case that refuses an event throws through its own transactional boundary; the poll's
     * transaction, which it takes part in, must survive that. Whoever began a transaction decides.
     */
    @Bean
    TransactionManagerCustomizer<AbstractPlatformTransactionManager> refusalsSpareThePoll() {
        return manager -> manager.setGlobalRollbackOnParticipationFailure(false);
    }

    @Bean
    @ConditionalOnMissingBean
    SQLExceptionTranslator databaseTrouble() {
        return new DatabaseTrouble();
    }

    @Bean
    Migrations migrations() {
        return new Migrations();
    }

    @Bean
    MigrationsHealth migrationsHealthIndicator(Migrations migrations) {
        return new MigrationsHealth(migrations);
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
            MessagingProperties properties) {
        return new Sweeper(
                table,
                broker,
                publisher,
                new TransactionTemplate(transactions),
                properties.sweep());
    }

    @Bean
    Worker outboxSweeping(Sweeper outboxSweeper) {
        return new Worker("outbox-sweeper", Sweeper.PHASE, outboxSweeper::round);
    }

    @Bean
    UnitsOfWork unitsOfWork(OutboxTable table, Publisher publisher) {
        return new UnitsOfWork(table, publisher);
    }

    @Bean
    Outbox outbox(UnitsOfWork units, SchemaIds schemaIds, Clock clock) {
        return new TransactionalOutbox(units, new AvroEncoder(schemaIds), clock);
    }
}
