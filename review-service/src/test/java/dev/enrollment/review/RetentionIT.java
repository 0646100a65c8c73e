package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What the bureau has said goes when its time is over; verdict and time stay. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReviewStack.class)
class RetentionIT {

    private final Instant now = Instant.now();
    private final Instant old = now.minus(Duration.ofDays(181));
    private final Instant young = now.minus(Duration.ofDays(179));

    @Autowired private ApplicationContext context;
    @Autowired private RetentionDesk desk;
    @Autowired private JdbcClient jdbc;

    private StoredReviews stored;

    @BeforeEach
    void fill() {
        stored = new StoredReviews(context);
        stored.none();
    }

    @Test
    void aGradeGoesWhenItsTimeIsOver() {
        Review review = failed();
        found(review, old, "CREDIT", "FAILED", "CREDIT_GRADE_E");
        found(review, old, "DUPLICATE", "ATTENTION", "LOOKALIKE_NAME");

        assertThat(desk.forget()).as("nothing is left").isFalse();

        assertThat(history(review))
                .containsExactly("CREDIT FAILED", "DUPLICATE ATTENTION LOOKALIKE_NAME");
        assertThat(credit(review)).isEqualTo("FAILED []");
    }

    @Test
    void aYoungOneStays() {
        Review review = failed();
        found(review, young, "CREDIT", "FAILED", "CREDIT_GRADE_E");
        desk.forget();
        assertThat(history(review)).containsExactly("CREDIT FAILED CREDIT_GRADE_E");
        assertThat(credit(review)).isEqualTo("FAILED [\"CREDIT_GRADE_E\"]");
    }

    @Test
    void theSheetKeepsAYoungerResult() {
        Review review = failed();
        found(review, old, "CREDIT", "ATTENTION", "CREDIT_GRADE_D");
        found(review, young, "CREDIT", "FAILED", "CREDIT_GRADE_E");
        desk.forget();
        assertThat(history(review))
                .containsExactly("CREDIT ATTENTION", "CREDIT FAILED CREDIT_GRADE_E");
        assertThat(credit(review)).isEqualTo("FAILED [\"CREDIT_GRADE_E\"]");
    }

    @Test
    void aCaseThatSomebodyHoldsIsCutLater() {
        Review review = failed();
        found(review, old, "CREDIT", "FAILED", "CREDIT_GRADE_E");
        stored.inOneTransaction(
                _ -> {
                    context.getBean(Reviews.class).find(review.enrollment());
                    Thread other = new Thread(desk::forget);
                    other.start();
                    join(other);
                });
        assertThat(credit(review)).contains("CREDIT_GRADE_E");
        desk.forget();
        assertThat(credit(review)).isEqualTo("FAILED []");
    }

    @Test
    void manyAreCutInBatches() {
        for (int i = 0; i < 150; i++) {
            found(failed(), old, "CREDIT", "FAILED", "CREDIT_GRADE_E");
        }
        assertThat(desk.forget()).as("more is left").isTrue();
        assertThat(desk.forget()).isFalse();
        assertThat(
                        jdbc.sql("SELECT count(*) FROM review WHERE checks::text LIKE '%GRADE%'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private static void join(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Review failed() {
        CheckSheet checks =
                Samples.passed(CheckName.CREDIT)
                        .completed(CheckName.CREDIT, CheckResult.failed("CREDIT_GRADE_E"));
        return stored.keep("Nordlicht Systemhaus GmbH", now, ReviewStatus.READY, checks);
    }

    private void found(Review review, Instant at, String... details) {
        stored.happened(review, at, null, ReviewCommand.COMPLETE_CHECK, details);
    }

    private List<String> history(Review review) {
        return jdbc.sql(
                        "SELECT array_to_string(details, ' ') FROM review_history WHERE enrollment_id = ? ORDER BY position")
                .param(review.enrollment().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String credit(Review review) {
        return jdbc.sql(
                        "SELECT (checks -> 'CREDIT' ->> 'state') || ' ' || (checks -> 'CREDIT' ->> 'findings') FROM review WHERE enrollment_id = ?")
                .param(review.enrollment().value())
                .query(String.class)
                .single();
    }
}
