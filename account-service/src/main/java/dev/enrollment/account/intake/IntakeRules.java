package dev.enrollment.account.intake;

import dev.enrollment.account.market.MarketCatalogue;
import dev.enrollment.phone.Phones;
import java.time.Clock;
import java.util.List;

/** Everything that can be said against an application by looking at nothing but itself. */
public final class IntakeRules {

    private final List<Rule> rules;

    public IntakeRules(
            MarketCatalogue catalogue,
            Phones phones,
            Mailboxes mailboxes,
            IntakeProperties properties,
            Clock clock) {
        rules =
                List.of(
                        new SubmissionRule(),
                        new MarketRule(catalogue, clock),
                        new TextRule(),
                        new AddressRule(catalogue),
                        new PhoneRule(phones),
                        new MailboxRule(mailboxes, properties.roleMailboxes()),
                        new PartnerNetworkRule(),
                        new SupportRule(),
                        new SignatoryRule(mailboxes),
                        new DeclarationRule(properties.declarationVersions(), clock));
    }

    /** All broken rules. */
    public List<Violation> violations(ApplicationForm form) {
        var findings = new Findings();
        check(form, findings);
        return findings.all();
    }

    void check(ApplicationForm form, Findings findings) {
        rules.forEach(rule -> rule.check(form, findings));
    }
}
