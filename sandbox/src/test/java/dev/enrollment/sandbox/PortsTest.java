package dev.enrollment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void seesThatAPortIsTaken() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertThat(Ports.isFree(port)).isFalse();
        }
        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    void findsAsManyInARowAsAskedFor() {
        int first = Ports.freeRun(3);
        assertThat(IntStream.range(first, first + 3)).allMatch(Ports::isFree);
    }

    @Test
    void givesNoPortTwice() {
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            int first = Ports.freeRun(3);
            for (int port = first; port < first + 3; port++) {
                assertThat(given.add(port)).as("port %d", port).isTrue();
            }
        }
    }
}
