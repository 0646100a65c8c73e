package dev.enrollment.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class WorkerTest {

    @RepeatedTest(200)
    void worksHoweverSoonItsThreadRuns() throws InterruptedException {
        CountDownLatch worked = new CountDownLatch(1);
        Worker worker = new Worker("test", worked::countDown);
        worker.start();
        assertThat(worked.await(5, TimeUnit.SECONDS)).isTrue();
        worker.stop();
    }

    @Test
    void goesOnAfterAFailure() throws InterruptedException {
        CountDownLatch worked = new CountDownLatch(1);
        AtomicInteger rounds = new AtomicInteger();
        Worker worker =
                new Worker(
                        "test",
                        () -> {
                            if (rounds.incrementAndGet() == 1) {
                                throw new IllegalStateException("first round fails");
                            }
                            worked.countDown();
                        });
        worker.start();
        assertThat(worked.await(10, TimeUnit.SECONDS)).isTrue();
        worker.stop();
        assertThat(worker.isRunning()).isFalse();
    }
}
