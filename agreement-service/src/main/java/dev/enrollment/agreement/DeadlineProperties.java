package dev.enrollment.agreement;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast reminders and expiries are worked off; so many in such a time is also the most that an
 * instance releases after an outage.
 *
 * @param batch most agreements of one round, settled by one transaction
 * @param every pause from one full round to the next, and the shortest there is
 * @param idle longest pause where nothing is due
 */
@Validated
@ConfigurationProperties("enrollment.agreement.deadlines")
public record DeadlineProperties(
        @Min(1) @DefaultValue("200") int batch,
        @DurationMin(millis = 1) @DefaultValue("1s") Duration every,
        @DurationMin(millis = 1) @DefaultValue("15s") Duration idle) {}
