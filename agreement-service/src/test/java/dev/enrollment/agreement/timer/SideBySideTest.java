package dev.enrollment.agreement.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void theyWaitTogetherAndTheResultsKeepTheirOrder() throws InterruptedException {
        var all = new CyclicBarrier(3);
        try (var places = new SideBySide("test", 3)) {
            assertThat(places.each(List.of(1, 2, 3), one -> met(all, one)))
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void oneThatFailsIsToldWhenTheOthersAreDone() {
        var others = new CyclicBarrier(2);
        try (var places = new SideBySide("test", 3)) {
            assertThatThrownBy(
                            () ->
                                    places.each(
                                            List.of(0, 1, 2),
                                            one -> one == 0 ? 1 / one : met(others, one)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(ArithmeticException.class);
        }
        assertThat(others.getNumberWaiting()).isZero();
    }

    /** Where they came one after the other, the first would wait in vain. */
    private static int met(CyclicBarrier others, int one) {
        try {
            others.await(10, TimeUnit.SECONDS);
            return one;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
