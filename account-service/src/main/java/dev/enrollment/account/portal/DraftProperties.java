package dev.enrollment.account.portal;

import java.time.Duration;
import java.time.Instant;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long drafts are kept for which no account was opened.
 *
 * @param keep from the last time that the draft was saved
 * @param forgetEvery pause between two looks for drafts to delete
 */
@Validated
@ConfigurationProperties("enrollment.portal.drafts")
public record DraftProperties(
        @DefaultValue("90d") @DurationMin(days = 1) Duration keep,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration forgetEvery) {

    /** When a draft is deleted unless it is saved again. */
    public Instant end(Draft draft) {
        return draft.savedAt().plus(keep);
    }
}
