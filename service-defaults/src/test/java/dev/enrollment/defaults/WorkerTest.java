package dev.enrollment.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class WorkerTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void forget() {
        Metrics.removeRegistry(meters);
    }

    @RepeatedTest(200)
    void worksHoweverSoonItsThreadRuns() throws InterruptedException {
        CountDownLatch worked = new CountDownLatch(1);
        Worker worker = new Worker("test", worked::countDown);
        worker.start();
        assertThat(worked.await(2, TimeUnit.MINUTES)).isTrue();
        worker.stop();
    }

    @Test
    void survivesAnErrorAndCountsIt() throws InterruptedException {
        Metrics.addRegistry(meters);
        CountDownLatch worked = new CountDownLatch(1);
        AtomicInteger rounds = new AtomicInteger();
        Worker worker =
                new Worker(
                        "erring",
                        () -> {
                            if (rounds.incrementAndGet() == 1) {
                                throw new StackOverflowError();
                            }
                            worked.countDown();
                        });
        worker.start();
        assertThat(worked.await(10, TimeUnit.SECONDS)).isTrue();
        worker.stop();
        assertThat(
                        meters.get("worker.failures")
                                .tags("worker", "erring", "kind", "error")
                                .counter()
                                .count())
                .isEqualTo(1);
    }

    @Test
    void oneThatHasDiedIsToldByTheHealth() {
        Worker worker =
                new Worker(
                        "dying",
                        () -> {
                            throw new OutOfMemoryError("as if");
                        });
        worker.start();
        // Otherwise the waiting thread would throw what the worker has died of.
        await().dontCatchUncaughtExceptions()
                .untilAsserted(
                        () -> {
                            Health health = new WorkersHealth(List.of()).health();
                            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                            assertThat(health.getDetails()).containsKey("dead");
                        });
        worker.stop();
        assertThat(new WorkersHealth(List.of()).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatElseMustRunCountsToo() {
        List<String> dead = new ArrayList<>();
        WorkersHealth health = new WorkersHealth(List.of(() -> dead));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        dead.add("a listener");
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
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
        assertThat(worked.await(2, TimeUnit.MINUTES)).isTrue();
        worker.stop();
        assertThat(worker.isRunning()).isFalse();
    }
}
