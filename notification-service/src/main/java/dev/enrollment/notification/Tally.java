package dev.enrollment.notification;

import java.util.Map;

/**
 * Counts over all notifications.
 *
 * @param byStatus how many are in each status; every status is there
 * @param inDoubt how often an answer was lost, ever: the mail server holds at most this many extra
 *     copies
 */
public record Tally(Map<NotificationStatus, Long> byStatus, long inDoubt) {

    /** Nothing counted yet. */
    public static final Tally NONE = new Tally(Map.of(), 0);
}
