package dev.enrollment.notification;

import static dev.enrollment.notification.Fixtures.NOW;
import static dev.enrollment.notification.Fixtures.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryPolicyTest {

    @Test
    void pausesGrowUpToTheLongest() {
        List<Long> pauses = new ArrayList<>();
        Notification tried = Fixtures.due();
        for (int attempt = 1; attempt <= 8; attempt++) {
            Notification claimed = tried.claim("here", NOW);
            pauses.add(Duration.between(NOW, POLICY.nextAttempt(claimed, NOW)).toSeconds());
            tried = claimed.postpone(NOW);
        }
        assertThat(pauses).containsExactly(5L, 15L, 45L, 135L, 405L, 900L, 900L, 900L);
    }

    @Test
    void givesUpAfterDaysOnly() {
        assertThat(POLICY.givesUpOn(Fixtures.due(), NOW.plus(Duration.ofDays(5)))).isFalse();
        assertThat(POLICY.givesUpOn(Fixtures.due(), NOW.plus(Duration.ofDays(5)).plusSeconds(1)))
                .isTrue();
    }
}
