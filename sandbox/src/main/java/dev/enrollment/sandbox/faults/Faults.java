package dev.enrollment.sandbox.faults;

/**
 * How badly a simulator behaves.
 *
 * @param delayMillis pause before every answer
 * @param failureRate share of requests answered with 503, without any effect
 * @param replyDropRate share of requests that take effect and whose answer is lost
 * @param operationMillis how long a started operation or a late report takes (provisioning, bureau)
 * @param contradictionRate share of answers about operations that contradict others (provisioning
 *     only)
 * @param operationFailureRate share of operations that end as FAILED (provisioning only)
 */
public record Faults(
        long delayMillis,
        double failureRate,
        double replyDropRate,
        double contradictionRate,
        long operationMillis,
        double operationFailureRate) {

    /** Refuses what makes no sense. */
    public Faults {
        if (delayMillis < 0 || operationMillis < 0) {
            throw new IllegalArgumentException("A time is negative");
        }
        requireRate(failureRate);
        requireRate(replyDropRate);
        requireRate(contradictionRate);
        requireRate(operationFailureRate);
    }

    /** A well-behaved simulator whose operations take some seconds. */
    public static Faults none() {
        return new Faults(0, 0, 0, 0, 5_000, 0);
    }

    private static void requireRate(double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("A rate is between 0 and 1");
        }
    }
}
