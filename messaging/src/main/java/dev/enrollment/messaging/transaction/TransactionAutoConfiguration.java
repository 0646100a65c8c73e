package dev.enrollment.messaging.transaction;

import dev.enrollment.messaging.Outbox;
import dev.enrollment.messaging.sending.OutboxTable;
import dev.enrollment.messaging.sending.Publisher;
import dev.enrollment.messaging.tracing.EventTraces;
import dev.enrollment.messaging.wire.AvroEncoder;
import dev.enrollment.messaging.wire.SchemaIds;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/** Outbox and write buffer, as services see them. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration")
class TransactionAutoConfiguration {

    /**
     * A use case that refuses an event throws through its own transactional boundary; the poll's
     * transaction, which it takes part in, must survive that. Whoever began a transaction decides.
     */
    @Bean
    TransactionManagerCustomizer<AbstractPlatformTransactionManager> refusalsSpareThePoll() {
        return manager -> manager.setGlobalRollbackOnParticipationFailure(false);
    }

    @Bean
    HandlersConnections handlersConnections(DataSource dataSource) {
        return new HandlersConnections(dataSource);
    }

    @Bean
    UnitsOfWork unitsOfWork(
            OutboxTable table, Publisher publisher, HandlersConnections connections) {
        return new UnitsOfWork(table, publisher, connections);
    }

    @Bean
    Outbox outbox(UnitsOfWork units, SchemaIds schemaIds, EventTraces traces, Clock clock) {
        return new TransactionalOutbox(units, new AvroEncoder(schemaIds), traces, clock);
    }
}
