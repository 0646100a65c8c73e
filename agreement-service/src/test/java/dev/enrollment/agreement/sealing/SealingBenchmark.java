package dev.enrollment.agreement.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.enrollment.agreement.SealingOutcome;
import eu.europa.esig.dss.model.DSSDocument;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * How fast agreements are sealed, and what of that is DSS's own work on the same PDF: run by {@code
 * ./enroll bench sealing}, and by no build. One thread, in turns of the two ways, so that both meet
 * the same machine.
 */
class SealingBenchmark {

    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 60);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 100);

    /** As many as the service's setting enrollment.sealing.places has by default. */
    private static final int PLACES = 4;

    private static final double NANOS = 1e6;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir static Path folder;

    @Test
    void measures() {
        // As in the service, where what DSS tells of each step is off.
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("ROOT", LogLevel.OFF);
        try (SealedSample sample = SealedSample.in(folder)) {
            var sealer = sample.sealer();
            var bare = new PadesSeal(sample.key());
            var order = SealedSample.order("en");
            var press = new PdfPress();
            byte[] pdf = press.print(order.content(), order.evidence());
            var check = sample.check();
            Supplier<SealingOutcome> product = () -> sealer.seal(order);
            DSSDocument sealed = bare.on(pdf);
            var whole = new Way("printed, sealed and validated", product);
            var alone = new Way("sealed by DSS alone, the same PDF", () -> bare.on(pdf));
            var ways =
                    List.of(
                            whole,
                            alone,
                            new Way(
                                    "printed only",
                                    () -> press.print(order.content(), order.evidence())),
                            new Way("validated only", () -> check.of(sealed, PadesSeal.LEVEL)));
            for (int i = 0; i < WARM_UP; i++) {
                assertThat(product.get()).isInstanceOf(SealingOutcome.Sealed.class);
                ways.forEach(way -> assertThat(way.work.get()).isNotNull());
            }
            long allocated = 0;
            for (int i = 0; i < ROUNDS; i++) {
                int round = i;
                long before = THREADS.getCurrentThreadAllocatedBytes();
                whole.go(round);
                allocated += THREADS.getCurrentThreadAllocatedBytes() - before;
                ways.subList(1, ways.size()).forEach(way -> way.go(round));
            }
            report(ways, allocated);
            double ours = sideBySide(product);
            double theirs = sideBySide(alone.work);
            System.out.printf(
                    "side by side on %d threads, in a second: %.1f, by DSS alone %.1f; ratio %.2f;"
                            + " to DSS alone on one thread %.2f%n%n",
                    PLACES,
                    ours,
                    theirs,
                    ours / theirs,
                    ours / (1000 * ROUNDS / Arrays.stream(alone.took).sum()));
        }
    }

    /** How many in a second. */
    private static double sideBySide(Supplier<?> work) {
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(PLACES)) {
            var all = new ArrayList<Callable<Object>>(Collections.nCopies(2 * ROUNDS, work::get));
            for (Future<Object> one : threads.invokeAll(all)) {
                assertThat(one.get()).isNotNull();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return 2 * ROUNDS / ((System.nanoTime() - begin) / (1000 * NANOS));
    }

    /**
     * What is done in each round, and how long it took.
     *
     * @param computed of that, what this thread computed; the rest it waited for the authority
     */
    private record Way(String name, Supplier<?> work, double[] took, double[] computed) {

        Way(String name, Supplier<?> work) {
            this(name, work, new double[ROUNDS], new double[ROUNDS]);
        }

        void go(int round) {
            long begin = System.nanoTime();
            long computedBefore = THREADS.getCurrentThreadCpuTime();
            assertThat(work.get()).isNotNull();
            computed[round] = (THREADS.getCurrentThreadCpuTime() - computedBefore) / NANOS;
            took[round] = (System.nanoTime() - begin) / NANOS;
        }
    }

    private static void report(List<Way> ways, long allocated) {
        System.out.printf(
                "%n%-44s %8s %8s %8s%n", "one thread, milliseconds", "median", "p99", "CPU");
        for (Way way : ways) {
            System.out.printf(
                    "%-44s %8.1f %8.1f %8.1f%n",
                    way.name,
                    quantile(way.took, 0.5),
                    quantile(way.took, 0.99),
                    quantile(way.computed, 0.5));
        }
        double whole = Arrays.stream(ways.get(0).took).sum();
        double alone = Arrays.stream(ways.get(1).took).sum();
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                "sealed agreements in a second %.1f; ratio to DSS alone %.2f%n"
                        + "allocated for one %.1f MB; heap after a collection %.0f MB%n%n",
                1000 * ROUNDS / whole, alone / whole, allocated / 1e6 / ROUNDS, heap / 1e6);
    }

    private static double quantile(double[] all, double part) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
