package dev.enrollment.agreement.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.agreement.SealingOutcome;
import eu.europa.esig.dss.model.DSSDocument;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast agreements are sealed, and what of that is DSS's own work on the same PDF: run by {@code
 * ./enroll bench sealing}, and by no build. One thread, in turns of the two ways, so that both meet
 * the same machine.
 */
class SealingBenchmark {

    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 60);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 100);
    private static final double NANOS = 1e6;

    @TempDir static Path folder;

    @Test
    void measures() {
        try (SealedSample sample = SealedSample.in(folder)) {
            var sealer = sample.sealer();
            var bare = new PadesSeal(sample.key());
            var order = SealedSample.order("en");
            byte[] pdf = new PdfPress().print(order.content(), order.evidence());
            Supplier<SealingOutcome> product = () -> sealer.seal(order);
            Supplier<DSSDocument> dss = () -> bare.on(pdf);
            for (int i = 0; i < WARM_UP; i++) {
                assertThat(product.get()).isInstanceOf(SealingOutcome.Sealed.class);
                assertThat(dss.get()).isNotNull();
            }
            double[] whole = new double[ROUNDS];
            double[] alone = new double[ROUNDS];
            long allocated = 0;
            for (int i = 0; i < ROUNDS; i++) {
                long before = allocated();
                whole[i] = millis(product);
                allocated += allocated() - before;
                alone[i] = millis(dss);
            }
            report(whole, alone, allocated);
        }
    }

    private static void report(double[] whole, double[] alone, long allocated) {
        System.out.printf(
                "%n%-44s %8s %8s%n%-44s %8.1f %8.1f%n%-44s %8.1f %8.1f%n",
                "one thread, milliseconds",
                "median",
                "p99",
                "printed, sealed and validated",
                quantile(whole, 0.5),
                quantile(whole, 0.99),
                "sealed by DSS alone, the same PDF",
                quantile(alone, 0.5),
                quantile(alone, 0.99));
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                "sealed agreements in a second %.1f; ratio to DSS alone %.2f%n"
                        + "allocated for one %.1f MB; heap after a collection %.0f MB%n%n",
                1000 * whole.length / Arrays.stream(whole).sum(),
                Arrays.stream(alone).sum() / Arrays.stream(whole).sum(),
                allocated / 1e6 / whole.length,
                heap / 1e6);
    }

    private static double quantile(double[] all, double part) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    private static double millis(Supplier<?> work) {
        long begin = System.nanoTime();
        Object made = work.get();
        assertThat(made).isNotNull();
        return (System.nanoTime() - begin) / NANOS;
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
