package dev.enrollment.messaging.receiving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the receiving side, under {@code enrollment.messaging}.
 *
 * @param concurrency consumer threads for each subscription
 * @param patience how long an event may wait for a fact on another topic before its key is parked
 * @param gapAlarm age of an unfilled gap that is reported
 * @param schemaGrace how long the registry may not know a schema ID before it counts as unknown
 * @param lookupsPerSecond questions to the registry that the records of one foreign topic may cause
 */
@ConfigurationProperties("enrollment.messaging")
record ReceivingProperties(
        @DefaultValue("1") int concurrency,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("60s") Duration gapAlarm,
        @DefaultValue("2s") Duration schemaGrace,
        @DefaultValue("20") int lookupsPerSecond) {}
