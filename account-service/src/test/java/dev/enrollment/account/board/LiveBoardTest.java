package dev.enrollment.account.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveBoardTest {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger taken = new AtomicInteger();
    private Duration effort = Duration.ZERO;
    private final LiveBoard board = new LiveBoard(this::take, PACE, nanos::get);

    @Test
    void manyWhoLookWithinThePaceAreGivenTheSameFigures() {
        Figures first = board.current();
        for (int i = 0; i < 1000; i++) {
            assertThat(board.current()).isSameAs(first);
        }
        pass(PACE.minusNanos(1));
        assertThat(board.current()).isSameAs(first);
        pass(Duration.ofNanos(1));
        assertThat(board.current()).isNotSameAs(first);
        assertThat(taken).hasValue(2);
    }

    @Test
    void figuresThatTakeLongAreTakenLessOften() {
        effort = Duration.ofMillis(300);
        Figures first = board.current();
        pass(Duration.ofSeconds(6).minusNanos(1));
        assertThat(board.current()).isSameAs(first);
        pass(Duration.ofNanos(1));
        assertThat(board.current()).isNotSameAs(first);
    }

    @Test
    void whoLooksWhileFiguresAreTakenIsGivenTheOldOnesAtOnce() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var slow =
                new LiveBoard(
                        () -> {
                            Figures figures = take();
                            if (taken.get() > 1) {
                                begun.countDown();
                                await(go);
                            }
                            return figures;
                        },
                        PACE,
                        nanos::get);
        Figures first = slow.current();
        pass(PACE);
        try (var threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
            Future<Figures> taker = threads.submit(slow::current);
            await(begun);
            assertThat(slow.current()).isSameAs(first);
            go.countDown();
            assertThat(taker.get()).isNotSameAs(first);
        }
        assertThat(taken).hasValue(2);
    }

    @Test
    void thoseWhoLookFirstTogetherTakeThemOnce() throws Exception {
        try (var threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
            var lookers = Stream.generate(() -> threads.submit(board::current)).limit(50).toList();
            for (Future<Figures> looker : lookers) {
                assertThat(looker.get()).isSameAs(board.current());
            }
        }
        assertThat(taken).hasValue(1);
    }

    @Test
    void aFailureIsNotKept() {
        var failing = new AtomicInteger();
        var flaky =
                new LiveBoard(
                        () -> {
                            if (failing.getAndIncrement() == 0) {
                                throw new IllegalStateException("no database");
                            }
                            return take();
                        },
                        PACE,
                        nanos::get);
        assertThatIllegalStateException().isThrownBy(flaky::current);
        assertThat(flaky.current().underWay()).isZero();
    }

    private Figures take() {
        taken.incrementAndGet();
        nanos.addAndGet(effort.toNanos());
        return new Figures(
                Instant.ofEpochSecond(taken.get()),
                List.of(),
                List.of(),
                new Throughput(Map.of(), List.of()),
                List.of(),
                List.of(),
                List.of());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
