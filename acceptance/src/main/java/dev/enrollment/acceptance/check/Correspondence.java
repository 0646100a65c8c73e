package dev.enrollment.acceptance.check;

import dev.enrollment.acceptance.check.NotificationLog.Notice;
import dev.enrollment.acceptance.mail.Mail;
import java.util.List;

/**
 * What was written to a company's administrator, from three sides.
 *
 * @param mails what arrived at the address
 * @param notices what notification-service says it sent
 * @param milestones what happened, by account-service's timeline
 */
public record Correspondence(List<Mail> mails, List<Notice> notices, List<String> milestones) {

    public Correspondence {
        mails = List.copyOf(mails);
        notices = List.copyOf(notices);
        milestones = List.copyOf(milestones);
    }

    int count(String milestone) {
        return (int) milestones.stream().filter(milestone::equals).count();
    }
}
