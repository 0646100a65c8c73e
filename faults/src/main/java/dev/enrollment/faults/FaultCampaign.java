package dev.enrollment.faults;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** {@code ./enroll faults}. */
final class FaultCampaign {

    private static final long SEEDS = 1_000_000;

    private FaultCampaign() {}

    static void main(String[] arguments) {
        try {
            Options options =
                    Options.parse(List.of(arguments), ThreadLocalRandom.current().nextLong(SEEDS));
            System.err.println("Injecting faults: " + options);
            Report report = Campaign.run(options);
            System.out.print(report.text());
            System.exit(report.isClean() ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
        }
    }
}
