package dev.enrollment.account.intake.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.enrollment.account.Channel;
import dev.enrollment.account.WholeService;
import dev.enrollment.account.intake.Answer;
import dev.enrollment.account.intake.Forms;
import dev.enrollment.account.intake.IntakeDesk;
import dev.enrollment.account.intake.Sender;
import dev.enrollment.account.intake.Violation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What one transaction sees of itself, and the next one of it. */
@WholeService
class IntakeRowsIT {

    private static final Sender AURORA = new Sender("aurora", Channel.KAFKA);

    @Autowired private IntakeDesk desk;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private final Instant declaredAt = Instant.now();
    private final String id = "rows-" + UUID.randomUUID();

    @Test
    void twoRecordsOfOnePollSeeEachOther() {
        inTransaction(
                () -> {
                    var first = receive(id, id);
                    assertThat(first).isInstanceOf(Answer.Accepted.class);
                    assertThat(receive(id, id)).isInstanceOf(Answer.Duplicate.class);
                    assertThat(receive(id + "-2", id))
                            .isInstanceOfSatisfying(
                                    Answer.Rejected.class,
                                    refused ->
                                            assertThat(refused.violations())
                                                    .extracting(Violation::code)
                                                    .containsExactly("COMPANY_ALREADY_ENROLLED"));
                    return first;
                });

        assertThat(inTransaction(() -> receive(id, id))).isInstanceOf(Answer.Duplicate.class);
        assertThat(inTransaction(() -> receive(id + "-3", id))).isInstanceOf(Answer.Rejected.class);
    }

    @Test
    void whatTheDatabaseRefusesIsNotQuoted() {
        var row = new Object[] {id, id, UUID.randomUUID(), "weissmueller"};

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () ->
                                jdbc.batchUpdate(
                                        "INSERT INTO submission VALUES (?, ?, ?, ?)",
                                        List.of(row, row)))
                .satisfies(failure -> assertThat(failure).hasStackTraceContaining("submission"))
                .satisfies(
                        failure ->
                                assertThat(Throwables.getStackTrace(failure))
                                        .doesNotContain("weissmueller", id));
    }

    private Answer receive(String submissionId, String registrationNumber) {
        return desk.receive(
                AURORA,
                Forms.ofCompany(submissionId, registrationNumber, declaredAt),
                answer -> {});
    }

    private <T> T inTransaction(Supplier<T> work) {
        T result = new TransactionTemplate(transactions).execute(status -> work.get());
        assertThat(result).isNotNull();
        return result;
    }
}
