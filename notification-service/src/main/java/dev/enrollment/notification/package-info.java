/**
 * Tells the applicant by e-mail about each step that concerns them: one event causes one
 * notification, and one notification is one e-mail. What must be sent is written down in the
 * transaction of the event; sending happens apart, claimed, handed over, settled. Only where a mail
 * server's answer was lost is a letter sent once more, under the same Message-ID, counted and
 * visible.
 */
@NullMarked
package dev.enrollment.notification;

import org.jspecify.annotations.NullMarked;
