package dev.enrollment.notification;

import java.time.Duration;
import java.time.Instant;

/**
 * When to try again and when to stop.
 *
 * @param silence after which a claim is taken back from its owner
 * @param doubt how long a doubtful letter waits before it is sent once more
 * @param firstPause after the first failed attempt; triples with each further one
 * @param longestPause where pauses stop growing
 * @param giveUpAfter how long sending is tried at all
 */
public record DeliveryPolicy(
        Duration silence,
        Duration doubt,
        Duration firstPause,
        Duration longestPause,
        Duration giveUpAfter) {

    private static final int GROWTH = 3;

    Instant nextAttempt(Notification failed, Instant now) {
        Duration pause = firstPause;
        for (int attempt = 1; attempt < failed.delivery().tries().attempts(); attempt++) {
            pause = pause.multipliedBy(GROWTH);
            if (pause.compareTo(longestPause) >= 0) {
                return now.plus(longestPause);
            }
        }
        return now.plus(pause);
    }

    boolean givesUpOn(Notification notification, Instant now) {
        return notification.createdAt().plus(giveUpAfter).isBefore(now);
    }
}
