package dev.enrollment.messaging.parking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BulkRedriveTest {

    @Test
    void restsForAsLongAsAnItemTookAndNeverNotAtAll() {
        assertThat(BulkRedrive.rest(Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
        assertThat(BulkRedrive.rest(Duration.ofNanos(1))).isEqualTo(Duration.ofMillis(20));
    }
}
