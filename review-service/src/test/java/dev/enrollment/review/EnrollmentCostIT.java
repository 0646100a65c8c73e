package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What one of many applications costs in the database: counted, never timed. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "enrollment.review.auto-approve-markets=DE")
@ContextConfiguration(initializers = ReviewStack.class)
class EnrollmentCostIT {

    private static final Logger log = LoggerFactory.getLogger(EnrollmentCostIT.class);
    private static final int WARM_UP = 50;
    private static final int APPLICATIONS = 500;

    /** One at a time cost 18. Less than one is usual; on a slow machine idle rounds are counted. */
    private static final int SHARED = 3;

    @Autowired private HikariDataSource pool;
    @Autowired private JdbcClient jdbc;

    @Test
    void manyApplicationsShareTheirCommits() {
        approved(WARM_UP);
        long before = commits();
        approved(APPLICATIONS);
        double each = (commits() - before) / (double) APPLICATIONS;

        log.warn("{} commits for each of {} applications", each, APPLICATIONS);
        assertThat(each).as("commits for each application").isLessThan(SHARED);
    }

    private void approved(int count) {
        long already = approvals();
        List<Wire> applicants = Wire.many(count);
        for (Wire applicant : applicants) {
            String unique = applicant.enrollment.toString().replaceAll("[^a-f0-9]", "");
            applicant.profile(unique + " Werke", "HRB " + unique + "-");
            applicant.submitted(1);
        }
        applicants.getFirst().close();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> assertThat(approvals()).isEqualTo(already + count));
    }

    private long approvals() {
        return jdbc.sql("SELECT count(*) FROM review WHERE status = 'APPROVED'")
                .query(Long.class)
                .single();
    }

    /** What a connection has committed is told for sure when it ends: so all of them do. */
    private long commits() {
        List<Integer> connections = backends();
        pool.getHikariPoolMXBean().softEvictConnections();
        await().untilAsserted(
                        () -> assertThat(backends()).doesNotContainAnyElementsOf(connections));
        return jdbc.sql(
                        "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")
                .query(Long.class)
                .single();
    }

    private List<Integer> backends() {
        return jdbc.sql("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")
                .query((row, number) -> row.getInt("pid"))
                .list();
    }
}
