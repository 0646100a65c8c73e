package dev.enrollment.account.board;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The board of the pipeline.
 *
 * @param rows how many stuck enrollments it lists at most, of each kind
 * @param pace the figures are taken no more often, for all who look at this instance together
 * @param heartbeat a stream says something at least so often
 * @param stream how long a stream lasts before the browser begins another one, which asks anew
 *     whether the person may look
 * @param watchers streams at most on this instance
 * @param patience from when on a stage takes too long
 */
@Validated
@ConfigurationProperties("enrollment.board")
public record BoardProperties(
        @DefaultValue("25") @Min(1) @Max(500) int rows,
        @DefaultValue("1s") @DurationMin(millis = 100) Duration pace,
        @DefaultValue("15s") @DurationMin(millis = 100) Duration heartbeat,
        @DefaultValue("5m") @DurationMin(millis = 100) Duration stream,
        @DefaultValue("50") @Min(1) int watchers,
        @DefaultValue Patience patience) {

    /** How long an enrollment may be in a stage; for provisioning, until its delay is announced. */
    public record Patience(
            @DefaultValue("3d") Duration phone,
            @DefaultValue("14d") Duration application,
            @DefaultValue("5d") Duration review,
            @DefaultValue("14d") Duration information,
            @DefaultValue("1h") Duration offer,
            @DefaultValue("14d") Duration agreement) {}
}
