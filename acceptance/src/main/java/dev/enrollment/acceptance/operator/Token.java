package dev.enrollment.acceptance.operator;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.OutOfPatience;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.http.Tokens;
import java.time.Duration;

/** {@code ./enroll token}: signs one of the sandbox's staff in and prints the access token. */
public final class Token {

    private static final String USAGE =
            "Usage: ./enroll token USER, for example ./enroll token rita";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Token() {}

    /** Exit code 2: no token. */
    public static void main(String... args) throws InterruptedException {
        try {
            if (args.length != 1) {
                throw new IllegalArgumentException(USAGE);
            }
            var addresses = new SandboxAddresses(SandboxAddresses.defaultBasePort());
            addresses.requireSandbox();
            var tokens = new Tokens(new PatientHttp(Deadline.in(PATIENCE)), addresses.identity());
            System.out.println(tokens.ofStaff(args[0]).get());
        } catch (IllegalArgumentException | IllegalStateException | OutOfPatience e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
