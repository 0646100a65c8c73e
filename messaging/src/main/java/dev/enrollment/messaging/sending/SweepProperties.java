package dev.enrollment.messaging.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When abandoned outbox rows are published: settings under {@code enrollment.messaging.sweep}.
 *
 * @param minAge rows younger than this belong to the process that wrote them
 * @param interval pause between two looks
 */
@ConfigurationProperties("enrollment.messaging.sweep")
record SweepProperties(
        @DefaultValue("5s") Duration minAge, @DefaultValue("1s") Duration interval) {}
