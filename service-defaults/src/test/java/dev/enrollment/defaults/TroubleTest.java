package dev.enrollment.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
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
