package dev.enrollment.defaults;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Tables that a module brings to each service's database, apart from the service's own. A bean of
 * this type is migrated at start, after the service's tables.
 *
 * @param schema PostgreSQL schema of the tables and of their migrations' history
 * @param location where Flyway finds the migrations, as {@code classpath:db/messaging}
 */
public record ModuleTables(String schema, String location) {

    /** Creates the tables or brings them up to date. */
    public void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .locations(location)
                .load()
                .migrate();
    }
}
