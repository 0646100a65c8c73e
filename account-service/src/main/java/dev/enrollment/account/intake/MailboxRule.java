package dev.enrollment.account.intake;

import java.util.Locale;
import java.util.Set;

/** The signatory has a mailbox that no one else reads. */
final class MailboxRule implements Rule {

    private static final String FIELD = "administrator.email";

    private final Mailboxes mailboxes;
    private final Set<String> roles;

    MailboxRule(Mailboxes mailboxes, Set<String> roles) {
        this.mailboxes = mailboxes;
        this.roles = roles;
    }

    @Override
    public void check(ApplicationForm form, Findings findings) {
        String address = form.administrator().email();
        if (address.isEmpty()) {
            findings.add(
                    FIELD,
                    "REQUIRED",
                    "The field is empty.",
                    "Enter the e-mail address of the primary contact, like"
                            + " name@company.example.");
        } else if (mailboxes.read(address).isEmpty()) {
            findings.add(
                    FIELD,
                    "EMAIL",
                    "This is not one plain e-mail address.",
                    "Enter one address, like name@company.example, without name or brackets."
                            + " Accented letters can stand after the @ only.");
        } else if (roles.contains(mailboxName(address))) {
            findings.add(
                    FIELD,
                    "ROLE_MAILBOX",
                    "Several people may read this mailbox, but only the signatory may sign.",
                    "Use the personal mailbox of the primary contact.");
        }
    }

    /** What stands before @, without a +detail. */
    private static String mailboxName(String address) {
        String local = address.substring(0, address.lastIndexOf('@')).toLowerCase(Locale.ROOT);
        int detail = local.indexOf('+');
        return detail > 0 ? local.substring(0, detail) : local;
    }
}
