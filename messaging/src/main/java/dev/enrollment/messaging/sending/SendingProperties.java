package dev.enrollment.messaging.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the sending side, under {@code enrollment.messaging.sending}.
 *
 * @param topicGrace how long a topic may be missing before what is owed to it counts as parked
 */
@ConfigurationProperties("enrollment.messaging.sending")
record SendingProperties(@DefaultValue("10s") Duration topicGrace) {}
