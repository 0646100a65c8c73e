package dev.enrollment.account.intake;

import dev.enrollment.account.Account;
import dev.enrollment.account.Field;
import dev.enrollment.account.Submission;
import dev.enrollment.account.market.MarketCatalogue;
import java.util.Collection;
import java.util.List;

/**
 * Says what a submission is. Rules judge its texts made plain; whether it is a repeat, the very
 * texts that were sent decide. A known one is a repeat or a conflict, whatever the rules say today;
 * a new one hears everything that is wrong with it.
 */
public final class Judgement {

    private final IntakeRules rules;
    private final Relations relations;
    private final Submissions submissions;
    private final FairCopy fairCopy;
    private final MarketCatalogue catalogue;

    Judgement(
            IntakeRules rules,
            Relations relations,
            Submissions submissions,
            FairCopy fairCopy,
            MarketCatalogue catalogue) {
        this.rules = rules;
        this.relations = relations;
        this.submissions = submissions;
        this.fairCopy = fairCopy;
        this.catalogue = catalogue;
    }

    /** Reads at once what judging these will ask for, in the order in which it is asked. */
    void preload(Collection<Sent> sent) {
        relations.preload(sent.stream().map(Sent::plain).toList());
        submissions.preload(sent.stream().flatMap(Sent::submissions).toList());
    }

    Verdict of(String partner, ApplicationForm form) {
        ApplicationForm plain = form.plain();
        if (!SubmissionRule.shaped(form.submissionId())) {
            return new Verdict.Refused(rules.violations(plain));
        }
        // Judged before it is looked up: should the same submission, sent twice, take the company
        // in between, the look-up sees it, and the answer is a repeat, not a company enrolled.
        Verdict asNew = unknown(partner, plain);
        return submissions
                .find(new Submission(partner, form.submissionId()))
                .map(received -> known(received, form))
                .orElse(asNew);
    }

    private static Verdict known(Received received, ApplicationForm form) {
        if (received.fingerprint().equals(form.fingerprint())) {
            return new Verdict.Repeated(received.enrollment());
        }
        return new Verdict.Refused(
                List.of(
                        new Violation(
                                Field.SUBMISSION_ID,
                                "SUBMISSION_CONFLICT",
                                "A submission with this ID and other content has been accepted.",
                                "Send the same content again, or use a new submission ID.")));
    }

    private Verdict unknown(String partner, ApplicationForm form) {
        Account amended = relations.amended(partner, form).orElse(null);
        var findings = new Findings();
        rules.check(form, findings);
        relations.check(form, amended, findings);
        if (!findings.all().isEmpty()) {
            return new Verdict.Refused(findings.all());
        }
        var application = fairCopy.of(form);
        return amended == null
                ? new Verdict.Fresh(application, catalogue.version())
                : new Verdict.Amendment(amended.id(), application);
    }
}
