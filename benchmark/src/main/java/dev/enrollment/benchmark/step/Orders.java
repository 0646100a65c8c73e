package dev.enrollment.benchmark.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;

/** Obeys the benchmark, which speaks over standard input, until that ends. */
public final class Orders {

    /** Begins every reply, so that it is told from whatever else is printed. */
    public static final String REPLY = "@reply ";

    private final Runnable start;
    private final Runnable stop;

    /**
     * Two orders of the process.
     *
     * @param start begins, or goes on, to consume
     * @param stop ends consuming and returns when no event is in hand
     */
    public Orders(Runnable start, Runnable stop) {
        this.start = start;
        this.stop = stop;
    }

    /** Says that the process is up, then obeys; does not return. */
    public void obey() throws IOException {
        reply("up");
        try (var orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                obey(order);
            }
        }
        // The benchmark is gone or done; what a variant would still tidy up is of no interest.
        Runtime.getRuntime().halt(0);
    }

    private void obey(String order) {
        switch (order) {
            case "start" -> {
                start.run();
                reply("started");
            }
            case "stop" -> {
                stop.run();
                reply("stopped");
            }
            case "allocated" -> reply(Long.toString(allocatedBytes()));
            case "live" -> reply(Long.toString(liveBytes()));
            default -> throw new IllegalArgumentException("unknown order " + order);
        }
    }

    private static void reply(String what) {
        System.out.println(REPLY + what);
        System.out.flush();
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
