package dev.enrollment.sandbox;

import dev.enrollment.sandbox.mailbox.Mailbox;
import dev.enrollment.sandbox.simulators.Simulators;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;

/**
 * One of the sandbox's own parts as a process of its own, for a container: {@code simulators
 * FOLDER} on port 8080, {@code mailbox FOLDER} on Mailpit's ports, 1025 and 8025; on every
 * interface, until the process is ended.
 */
public final class Standalone {

    private static final String USAGE = "Usage: simulators FOLDER | mailbox FOLDER";

    private Standalone() {}

    public static void main(String... args) {
        if (args.length != 2) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Path folder = Path.of(args[1]);
        AutoCloseable part =
                switch (args[0]) {
                    case "simulators" -> Simulators.start(on(8080), folder, Clock.systemUTC());
                    case "mailbox" -> Mailbox.start(on(1025), on(8025), folder, Clock.systemUTC());
                    default -> throw new IllegalArgumentException(USAGE);
                };
        System.out.println("The " + args[0] + " of the sandbox, in place of real ones.");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(part)));
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static InetSocketAddress on(int port) {
        return new InetSocketAddress(port);
    }
}
