package dev.enrollment.account.portal.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/** Sends the head of a request, and then a byte of the body now and then, until it is cut off. */
final class SlowSender {

    private static final int TOO_MANY_BYTES = 600;

    private SlowSender() {}

    /** What it was told, and that it was cut off; fails if it never is. */
    static String answer(String head) throws IOException, InterruptedException {
        try (var socket = new Socket("localhost", Outside.PORTAL.getPort())) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            var answer = new StringBuilder();
            Thread reading = Thread.ofPlatform().daemon().start(() -> read(socket, answer));
            for (int bytes = 0; reading.isAlive(); bytes++) {
                if (bytes == TOO_MANY_BYTES) {
                    throw new AssertionError("still served after " + bytes + " bytes: " + answer);
                }
                trickle(socket);
                reading.join(Duration.ofMillis(100));
            }
            return answer.toString();
        }
    }

    private static void trickle(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException e) {
            // Cut off: the reading thread ends as well.
        }
    }

    private static void read(Socket socket, StringBuilder answer) {
        try {
            for (int next = socket.getInputStream().read(); next >= 0; ) {
                answer.append((char) next);
                next = socket.getInputStream().read();
            }
        } catch (IOException e) {
            answer.append("cut off");
        }
    }
}
