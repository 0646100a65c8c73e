package dev.enrollment.account.provisioning;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many provisionings are taken on side by side.
 *
 * @param batch most calls that are under way at a time, and so the most that an outage releases
 * @param every pause between two rounds, each of which is one transaction
 */
@Validated
@ConfigurationProperties("enrollment.account.provisioning.rounds")
public record RoundProperties(
        @DefaultValue("64") @Min(1) int batch,
        @DefaultValue("50ms") @DurationMin(millis = 1) Duration every) {}
