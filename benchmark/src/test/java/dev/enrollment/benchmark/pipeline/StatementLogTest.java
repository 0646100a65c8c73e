package dev.enrollment.benchmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    @Test
    void countsStatementsAndNotTheFrameOfTransactions() throws IOException {
        StatementLog log =
                StatementLog.read(
                        new BufferedReader(
                                new StringReader(
                                        """
                                        account LOG:  execute <unnamed>: BEGIN
                                        account LOG:  execute S_1: SELECT * FROM account
                                        \tWHERE id = $1
                                        account DETAIL:  Parameters: $1 = 'statement: SELECT'
                                        account LOG:  execute S_1: SELECT * FROM account
                                        review LOG:  statement: SELECT 1
                                        account LOG:  execute S_2: COMMIT
                                        2026-11-28 LOG:  checkpoint starting: time
                                        """)));

        assertThat(log.byDatabase()).containsEntry("account", 2L).containsEntry("review", 1L);
        assertThat(log.busiest(1, 4))
                .containsExactly(new StatementLog.Share("account", "SELECT * FROM account", 0.5));
    }
}
