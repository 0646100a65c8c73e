package dev.enrollment.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

class TroubleTest {

    private static final class ModulesOwn extends RuntimeException implements PassingTrouble {

        private static final long serialVersionUID = 1;
    }

    @Test
    void conflictsAndLostConnectionsPass() {
        assertThat(Trouble.passes(new CannotAcquireLockException("deadlock"))).isTrue();
        assertThat(Trouble.passes(new DataAccessResourceFailureException("gone"))).isTrue();
        assertThat(Trouble.passes(new ModulesOwn())).isTrue();
    }

    @Test
    void aConnectionCutAtCommitPasses() {
        SQLException cut = new SQLException("terminated by administrator", "57P01");
        assertThat(Trouble.passes(new TransactionSystemException("commit", cut))).isTrue();
    }

    @Test
    void aRollbackThatFailsOnALostConnectionPasses() {
        SQLException closed = new SQLException("Connection is closed");
        assertThat(Trouble.passes(new TransactionSystemException("rollback", closed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25006", "25P03", "25P04", "55P03", "57P01", "57P02", "57P03", "58030", "08006",
                "53100", "40001"
            })
    void whatAFailoverOrAFullDatabaseSaysPasses(String state) {
        var failure = new UncategorizedSQLException("flush", "-", new SQLException("", state));
        assertThat(Trouble.passes(failure)).isTrue();
        assertThat(Trouble.spoilsTransaction(failure)).isTrue();
    }

    @Test
    void aReadOnlyServerIsAResourceThatFailed() {
        var translator = new DatabaseTrouble();
        SQLException readOnly = new SQLException("cannot execute INSERT", "25006");
        assertThat(translator.translate("flush", "-", readOnly))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(translator.translate("flush", "-", new SQLException("", "23502")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void onlyTheConnectionsOfAServerThatFailedOverLeaveThePool() {
        var pool = new FailedOver();
        assertThat(pool.adjudicate(new SQLException("", "25006"))).isEqualTo(Override.MUST_EVICT);
        assertThat(pool.adjudicate(new SQLException("", "23502")))
                .isEqualTo(Override.CONTINUE_EVICT);
        assertThat(pool.adjudicate(new SQLException("", (String) null)))
                .isEqualTo(Override.CONTINUE_EVICT);
    }

    @Test
    void aBrokenConstraintDoesNotPassButSpoilsTheTransaction() {
        var broken = new DataIntegrityViolationException("null", new SQLException("", "23502"));
        assertThat(Trouble.passes(broken)).isFalse();
        assertThat(Trouble.spoilsTransaction(broken)).isTrue();
    }

    @Test
    void aHandlersRefusalNeitherPassesNorSpoils() {
        RuntimeException refusal = new IllegalStateException("no");
        assertThat(Trouble.passes(refusal)).isFalse();
        assertThat(Trouble.spoilsTransaction(refusal)).isFalse();
    }
}
