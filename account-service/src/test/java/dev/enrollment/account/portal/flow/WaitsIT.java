package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.portal.Wait;
import dev.enrollment.account.portal.Waits;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Expected waits are measured, or not told. */
class WaitsIT extends RunningPortal {

    private static final String CASES =
            """
            INSERT INTO timeline_entry (enrollment_id, position, at, milestone, turn, codes)
            SELECT md5(? || n)::uuid, ?, now() + make_interval(mins => ? * n), ?, 'VENDOR', '{}'
              FROM generate_series(?, ?) AS n
            """;

    @Autowired private Waits waits;

    @BeforeEach
    void forget() {
        jdbc.update("DELETE FROM timeline_entry");
    }

    @Test
    void nineteenCasesSayNothing() {
        decided(1, 19);
        assertThat(waits.measured(Wait.Stretch.REVIEW)).isEmpty();
    }

    @Test
    void twentyCasesSayHowLongHalfAndNineOfTenTook() {
        decided(1, 20);
        assertThat(waits.measured(Wait.Stretch.REVIEW))
                .contains(new Wait(Duration.ofSeconds(630), Duration.ofSeconds(1086)));
        assertThat(waits.measured(Wait.Stretch.PROVISIONING)).isEmpty();
    }

    @Test
    void aCaseDecidedTwiceCountsOnceFromItsFirstDecision() {
        decided(1, 20);
        var once = waits.measured(Wait.Stretch.REVIEW);
        entries(3, 100, "APPLICATION_APPROVED", 1, 20);
        assertThat(waits.measured(Wait.Stretch.REVIEW)).isEqualTo(once).isPresent();
    }

    /** The n-th case took n minutes. */
    private void decided(int from, int to) {
        entries(1, 0, "APPLICATION_SUBMITTED", from, to);
        entries(2, 1, "APPLICATION_REJECTED", from, to);
    }

    private void entries(int position, int minutes, String milestone, int from, int to) {
        jdbc.update(CASES, "case", position, minutes, milestone, from, to);
    }
}
