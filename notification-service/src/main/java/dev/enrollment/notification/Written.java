package dev.enrollment.notification;

import java.util.List;
import java.util.Set;

/**
 * What stands written once the transaction is committed.
 *
 * @param handedOver the letters whose final dot may be sent now; another one must not be ended
 * @param assignments what was claimed
 */
public record Written(Set<NotificationId> handedOver, List<Assignment> assignments) {}
