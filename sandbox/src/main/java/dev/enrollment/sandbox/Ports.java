package dev.enrollment.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.BitSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds out which ports of the loopback interface nobody uses. */
public final class Ports {

    // Below the range from which Linux and macOS take the ports of outgoing connections.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private static final BitSet GIVEN = new BitSet(HIGHEST);

    private Ports() {}

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The first of {@code count} free ports in a row. None is given out twice by one process:
     * whoever asked for it may bind it much later, or again after a restart.
     */
    public static synchronized int freeRun(int count) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - count);
            if (IntStream.range(first, first + count)
                    .allMatch(port -> !GIVEN.get(port) && isFree(port))) {
                GIVEN.set(first, first + count);
                return first;
            }
        }
        throw new IllegalStateException("No %d free ports in a row".formatted(count));
    }
}
