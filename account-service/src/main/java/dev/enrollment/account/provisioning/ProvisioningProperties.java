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
 * @param places steps under way at a time, in this instance
 * @param lease how long a step's result is waited for; longer than two calls may take
 * @param look how often to look for what nobody rings for
 */
@Validated
@ConfigurationProperties("enrollment.account.provisioning")
public record ProvisioningProperties(
        @DefaultValue("30s") @DurationMin(millis = 1) Duration firstPoll,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration minPause,
        @DefaultValue("10m") @DurationMin(millis = 1) Duration maxPause,
        @DefaultValue("4h") @DurationMin(millis = 1) Duration delayAfter,
        @DefaultValue("5") @Min(1) int stuckAfter,
        @DefaultValue("64") @Min(1) int places,
        @DefaultValue("25s") @DurationMin(millis = 1) Duration lease,
        @DefaultValue("500ms") @DurationMin(millis = 1) Duration look) {

    Pacing pacing() {
        return new Pacing(
                firstPoll, minPause, maxPause, () -> ThreadLocalRandom.current().nextDouble());
    }
}
