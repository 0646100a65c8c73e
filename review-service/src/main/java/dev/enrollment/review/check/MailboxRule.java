package dev.enrollment.review.check;

import dev.enrollment.review.catalogue.CodeList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A role's mailbox names no signatory, and a free one no company. */
final class MailboxRule implements Rule {

    private final CodeList roles;
    private final CodeList freeDomains;

    MailboxRule(CodeList roles, CodeList freeDomains) {
        this.roles = roles;
        this.freeDomains = freeDomains;
    }

    @Override
    public CheckName name() {
        return CheckName.MAILBOX;
    }

    @Override
    public Object input(CheckSubject subject) {
        return subject.profile().administrator().email();
    }

    @Override
    public CheckResult.Completed judge(CheckSubject subject) {
        String mailbox = subject.profile().administrator().email().toLowerCase(Locale.ROOT);
        int at = mailbox.lastIndexOf('@');
        List<String> findings = new ArrayList<>();
        if (roles.contains(mailbox.substring(0, Math.max(at, 0)))) {
            findings.add("ROLE_MAILBOX");
        }
        if (freeDomains.contains(mailbox.substring(at + 1))) {
            findings.add("FREE_MAIL_DOMAIN");
        }
        return findings.isEmpty()
                ? CheckResult.passed()
                : CheckResult.attention(findings.toArray(String[]::new));
    }
}
