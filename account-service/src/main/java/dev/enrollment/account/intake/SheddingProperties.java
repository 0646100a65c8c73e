package dev.enrollment.account.intake;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When work in hand is so old that no new work is taken in over HTTP.
 *
 * @param unpublishedFor age of the oldest event on its way to the broker; long, because intake goes
 *     on while the broker is away
 * @param unconsumedFor age of the oldest record that this service has not read
 * @param retryAfter pause that a client is asked for
 */
@Validated
@ConfigurationProperties("enrollment.intake.shedding")
public record SheddingProperties(
        @DefaultValue("12h") @DurationMin(seconds = 1) Duration unpublishedFor,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration unconsumedFor,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration retryAfter) {}
