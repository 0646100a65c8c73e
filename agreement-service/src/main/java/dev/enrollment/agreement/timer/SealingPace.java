package dev.enrollment.agreement.timer;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast agreements are sealed.
 *
 * @param batch most agreements of one round
 * @param places of them, how many side by side
 * @param every longest sleep where there is nothing to do; a signature here ends it
 * @param comeBackAfter when another instance takes what this one has not sealed
 * @param pause after a first failure; doubles with each further one
 * @param longestPause between two attempts
 */
@Validated
@ConfigurationProperties("enrollment.sealing")
record SealingPace(
        @Min(1) @DefaultValue("8") int batch,
        @Min(1) @DefaultValue("4") int places,
        @DurationMin(millis = 1) @DefaultValue("15s") Duration every,
        @DurationMin(seconds = 1) @DefaultValue("2m") Duration comeBackAfter,
        @DurationMin(millis = 1) @DefaultValue("5s") Duration pause,
        @DurationMin(millis = 1) @DefaultValue("10m") Duration longestPause) {}
