package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
import java.util.Locale;
import java.util.Set;

/** Administrator and signatory have a mailbox that no one else reads. */
final class MailboxRule implements Rule {

    private final Mailboxes mailboxes;
    private final Set<String> roles;

    MailboxRule(Mailboxes mailboxes, Set<String> roles) {
        this.mailboxes = mailboxes;
        this.roles = roles;
    }

    @Override
    public void check(ApplicationForm form, Findings findings) {
        for (Field field : Field.of(Field.Kind.MAILBOX)) {
            String address = form.given(field);
            if (address != null) {
                checkAddress(field, address, findings);
            }
        }
    }

    private void checkAddress(Field field, String address, Findings findings) {
        if (address.isEmpty()) {
            findings.add(
                    field,
                    "REQUIRED",
                    "The field is empty.",
                    "Enter the e-mail address of the primary contact, like"
                            + " name@company.example.");
        } else if (mailboxes.read(address).isEmpty()) {
            findings.add(
                    field,
                    "EMAIL",
                    "This is not one plain e-mail address.",
                    "Enter one address, like name@company.example, without name or brackets."
                            + " Accented letters can stand after the @ only.");
        } else if (field != Field.SUPPORT_EMAIL && roles.contains(mailboxName(address))) {
            findings.add(
                    field,
                    "ROLE_MAILBOX",
                    "Several people may read this mailbox, but only the signatory may sign.",
                    "Use the personal mailbox of the person, like name@company.example.");
        }
    }

    /** What stands before @, without a +detail. */
    private static String mailboxName(String address) {
        String local = address.substring(0, address.lastIndexOf('@')).toLowerCase(Locale.ROOT);
        int detail = local.indexOf('+');
        return detail > 0 ? local.substring(0, detail) : local;
    }
}
