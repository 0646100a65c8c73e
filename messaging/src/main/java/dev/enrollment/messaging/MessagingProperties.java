package dev.enrollment.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code enrollment.messaging}.
 *
 * @param concurrency consumer threads for each subscription
 * @param patience how long an event may wait for a fact on another topic before its key is parked
 * @param gapAlarm age of an unfilled gap that is reported
 * @param sweep when abandoned outbox rows are published
 */
@ConfigurationProperties("enrollment.messaging")
record MessagingProperties(
        @DefaultValue("1") int concurrency,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("60s") Duration gapAlarm,
        @DefaultValue Sweep sweep) {

    /**
     * @param minAge rows younger than this belong to the process that wrote them
     * @param interval pause between two looks
     */
    record Sweep(@DefaultValue("5s") Duration minAge, @DefaultValue("1s") Duration interval) {}
}
