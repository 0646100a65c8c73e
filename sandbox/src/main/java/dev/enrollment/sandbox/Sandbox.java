package dev.enrollment.sandbox;

import dev.enrollment.sandbox.supervisor.Options;
import dev.enrollment.sandbox.supervisor.SandboxClient;
import dev.enrollment.sandbox.supervisor.SandboxFailure;
import dev.enrollment.sandbox.supervisor.SandboxRun;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The program: {@code sandbox up|run|down|status [options]}. */
public final class Sandbox {

    private static final int WRONG_USAGE = 2;

    private Sandbox() {}

    /** Exits with 0 when done, 1 when the sandbox does not work, 2 when not understood. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            System.exit(execute(arguments));
        } catch (SandboxFailure | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int execute(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.parse(arguments, System.getenv());
        List<String> rest =
                Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        return switch (arguments.length == 0 ? "" : arguments[0]) {
            case "run" -> run(options);
            case "up" -> client(options).up(rest);
            case "down" -> client(options).down();
            case "status" -> client(options).printStatus();
            default -> {
                System.err.print(Options.USAGE);
                yield WRONG_USAGE;
            }
        };
    }

    private static int run(Options options) throws IOException, InterruptedException {
        // Before the first logger is made; the file is named so that it does not reach tests.
        System.setProperty("logback.configurationFile", "sandbox-logback.xml");
        System.setProperty("sandbox.logs", options.data().resolve("logs").toString());
        new SandboxRun(options).untilStopped();
        return 0;
    }

    private static SandboxClient client(Options options) {
        return new SandboxClient(options, Sandbox.class, System.out);
    }
}
