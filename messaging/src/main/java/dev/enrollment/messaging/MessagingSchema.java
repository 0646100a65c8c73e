package dev.enrollment.messaging;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Creates and upgrades this module's tables, apart from the service's own, in a schema named {@code
 * messaging}.
 */
final class MessagingSchema {

    private MessagingSchema() {}

    static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("messaging")
                .defaultSchema("messaging")
                .locations("classpath:db/messaging")
                .load()
                .migrate();
    }
}
