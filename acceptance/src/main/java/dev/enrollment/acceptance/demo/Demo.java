package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.Keys;
import dev.enrollment.acceptance.http.OutOfPatience;
import dev.enrollment.acceptance.samples.Sample;
import dev.enrollment.acceptance.samples.SampleFile;
import java.io.Console;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Publishes a file of applications to a running pipeline, plays reviewers, signatories and somebody
 * who enrolls on the portal's pages, and ends with exit code 0 only when everything came out as
 * expected; 1 names what did not, 2 says why it could not begin.
 */
public final class Demo {

    private static final int IMPOSSIBLE = 2;

    private final PrintStream out;
    private final boolean terminal;

    /**
     * Made for one run.
     *
     * @param terminal whether {@code out} is a terminal, on which one line can change
     */
    public Demo(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @SuppressWarnings("SystemConsoleNull") // NullAway's view of the JDK is older than Error Prone's
    public static void main(String... args) throws InterruptedException {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Demo(out, terminal).run(args));
    }

    /** Runs to the end; returns the exit code. */
    public int run(String... args) throws InterruptedException {
        try {
            DemoArguments arguments = DemoArguments.parse(args);
            List<Sample> samples = SampleFile.read(arguments.applications(), Instant.now());
            return run(arguments, samples, venue(arguments, samples));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(DemoArguments.USAGE);
            return IMPOSSIBLE;
        } catch (IllegalStateException | OutOfPatience | UncheckedIOException e) {
            out.println(e.getMessage());
            return IMPOSSIBLE;
        }
    }

    /** A sandbox that answers, or an installation with keys of its own, which gets its staff. */
    private static Venue venue(DemoArguments arguments, List<Sample> samples)
            throws InterruptedException {
        if (arguments.keys().isEmpty()) {
            var sandbox = new SandboxAddresses(arguments.basePort());
            sandbox.requireSandbox();
            return new Venue(sandbox, Keys.ofSandbox());
        }
        var keys = new OwnKeys(arguments.keys().get());
        var venue = new Venue(new SandboxAddresses(arguments.basePort(), "https"), keys);
        Set<String> partners =
                samples.stream()
                        .map(sample -> sample.script().partner())
                        .collect(Collectors.toSet());
        new Staff(new Access(venue, Deadline.in(arguments.patience())).identities())
                .takeOn(partners, keys);
        return venue;
    }

    private int run(DemoArguments arguments, List<Sample> samples, Venue venue)
            throws InterruptedException {
        out.println(
                "Publishing %d records of %s, as the partners' systems do."
                        .formatted(samples.size(), arguments.applications()));
        var performance = new Performance(venue, samples, arguments.portal(), arguments.patience());
        var result = performance.play(new ProgressLine(out, terminal));
        var journeys = performance.journeys();
        out.println(
                ResultTable.of(
                        journeys.enrolling(),
                        journey -> result.mails().getOrDefault(journey, List.of()).size()));
        out.println();
        int mails = result.mails().values().stream().mapToInt(List::size).sum();
        var verdict = new Verdict(journeys, arguments.portal(), result.differences(), mails);
        out.println(verdict.text());
        return verdict.isGood() ? 0 : 1;
    }
}
