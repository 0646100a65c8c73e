package dev.enrollment.review.asking;

import dev.enrollment.review.check.RetryPauses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How sources are asked.
 *
 * @param places calls to one source at a time
 * @param lease how long a claimed check is this instance's own; longer than a call may last
 * @param breaker when a source is left alone
 * @param look how often to look for what nobody rings for: pauses and leases that are over
 */
@Validated
@ConfigurationProperties("enrollment.review.asking")
record AskingProperties(
        @Positive int places,
        @NotNull Duration lease,
        @NotNull @Valid BreakerProperties breaker,
        @NotNull Duration look) {

    /**
     * When a source is left alone.
     *
     * @param after so many calls in a row that it did not answer
     * @param pauses before it is tried with one check
     */
    record BreakerProperties(@Positive int after, @NotNull RetryPauses pauses) {}
}
