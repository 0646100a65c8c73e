package dev.enrollment.account.provisioning;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The pace of provisioning.
 *
 * @param firstPoll pause before looking at an operation when the back end names none
 * @param minPause lower bound of every pause, and the first after a failure
 * @param maxPause upper bound of every pause
 * @param delayAfter how long it may take before it is announced as delayed
 * @param stuckAfter failures in a row from which on it counts as stuck
 */
@Validated
@ConfigurationProperties("enrollment.account.provisioning")
public record ProvisioningProperties(
        @DefaultValue("30s") @DurationMin(millis = 1) Duration firstPoll,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration minPause,
        @DefaultValue("10m") @DurationMin(millis = 1) Duration maxPause,
        @DefaultValue("4h") @DurationMin(millis = 1) Duration delayAfter,
        @DefaultValue("5") @Min(1) int stuckAfter) {

    /** The pause after so many failures in a row. */
    public Duration pauseAfterFailure(int failuresInRow) {
        return pacing().afterFailure(failuresInRow);
    }

    Pacing pacing() {
        return new Pacing(
                firstPoll, minPause, maxPause, () -> ThreadLocalRandom.current().nextDouble());
    }
}
