package dev.enrollment.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitSpotterTest {

    private final CommitSpotter spotter = new CommitSpotter();

    @Test
    void spotsACommitOfPreparedStatements() {
        assertThat(sees('P', "S_1", "BEGIN", "")).isFalse();
        assertThat(sees('P', "S_2", "  insert into held values ($1)", "")).isFalse();
        assertThat(sees('P', "", "COMMIT", "")).isFalse();
        assertThat(sees('B', "", "S_1")).isFalse();
        assertThat(sees('B', "", "S_2")).isFalse();
        assertThat(sees('E', "", "")).isFalse();

        assertThat(sees('B', "", "")).isTrue();
        assertThat(sees('B', "", "")).isFalse();
    }

    @Test
    void spotsACommitOfSimpleQueries() {
        sees('Q', "DELETE FROM outbox");

        assertThat(sees('Q', "COMMIT")).isTrue();
    }

    @Test
    void passesOverTransactionsThatWroteNothing() {
        sees('Q', "SELECT 1");

        assertThat(sees('Q', "COMMIT")).isFalse();
    }

    @Test
    void forgetsWhatWasRolledBack() {
        sees('Q', "UPDATE progress SET holding = true");
        sees('Q', "ROLLBACK");

        assertThat(sees('Q', "COMMIT")).isFalse();
    }

    private boolean sees(char type, String... strings) {
        return spotter.commitsWrites(type, (String.join("\0", strings) + "\0").getBytes(UTF_8));
    }
}
