package dev.enrollment.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.QueueOrder;
import dev.enrollment.review.QueuePlace;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.postgres.Database;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How PostgreSQL reads on from a place in the queue. */
class QueueOrderIT {

    private static final Database DATABASE = migrated();

    private static Database migrated() {
        Database database = PipelineStack.running().freshDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .load()
                .migrate();
        return database;
    }

    @ParameterizedTest
    @EnumSource(QueueOrder.class)
    void anIndexGoesOnFromAPlaceInEachOrder(QueueOrder order) {
        Instant at = order == QueueOrder.COMPANY ? null : Instant.EPOCH;
        QueuePlace place = new QueuePlace(order, at, UUID.randomUUID());
        var filter =
                new QueueFilter(
                        ReviewStatus.OPEN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        order,
                        place,
                        25);
        QueueQuery query = QueueQuery.of(filter, _ -> Optional.empty());

        assertThat(plan(query))
                .contains(
                        order == QueueOrder.COMPANY ? "profile_by_company" : "review_",
                        "Index Cond: (ROW(")
                .doesNotContain("Sort Key");
    }

    private static String plan(QueueQuery query) {
        var connection =
                new SingleConnectionDataSource(
                        DATABASE.url(), DATABASE.username(), DATABASE.password(), true);
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            // The tables are empty: what is read as a whole would be read so.
            jdbc.sql("SET enable_seqscan = off").update();
            jdbc.sql("SET enable_bitmapscan = off").update();
            jdbc.sql("SET enable_sort = off").update();
            return String.join(
                    "\n",
                    jdbc.sql(
                                    "EXPLAIN SELECT review.* FROM review %s profile USING (enrollment_id)%s%s LIMIT 26"
                                            .formatted(
                                                    query.join(), query.where(), query.orderBy()))
                            .params(query.parameters())
                            .query(String.class)
                            .list());
        } finally {
            connection.destroy();
        }
    }
}
