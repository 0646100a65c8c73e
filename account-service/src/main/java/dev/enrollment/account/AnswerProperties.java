package dev.enrollment.account;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What happens about a request for information that nobody answers. Times are fixed when the
 * request comes in, so a change counts for later requests.
 *
 * @param remindBefore how long before the day to answer a reminder goes out; none where zero
 * @param grace how long after the day to answer the application still waits
 * @param batch most accounts of one round, settled by one transaction
 * @param look pause between two looks for what is due
 */
@Validated
@ConfigurationProperties("enrollment.account.answers")
public record AnswerProperties(
        @DefaultValue("3d") @DurationMin Duration remindBefore,
        @DefaultValue("1d") @DurationMin Duration grace,
        @DefaultValue("200") @Min(1) int batch,
        @DefaultValue("15s") @DurationMin(millis = 1) Duration look) {

    /** The request with its times; no reminder where that would come with the request itself. */
    Filing.Request request(Instant at, List<String> items, @Nullable Instant answerBy) {
        if (answerBy == null) {
            return new Filing.Request(items, null);
        }
        Instant remindAt = answerBy.minus(remindBefore);
        boolean reminds = remindAt.isAfter(at) && remindAt.isBefore(answerBy);
        return new Filing.Request(
                items, new Filing.Days(answerBy, reminds ? remindAt : null, answerBy.plus(grace)));
    }
}
