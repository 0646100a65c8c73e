package dev.enrollment.account.intake;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a request over HTTP may be repeated under its key.
 *
 * @param keep after which a key is forgotten; a repeat is then known by its submission ID only
 * @param forgetEvery pause between two looks for keys to forget
 */
@Validated
@ConfigurationProperties("enrollment.intake.idempotency")
public record IdempotencyProperties(
        @DefaultValue("7d") @DurationMin(minutes = 1) Duration keep,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration forgetEvery) {}
