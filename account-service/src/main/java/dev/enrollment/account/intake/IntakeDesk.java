package dev.enrollment.account.intake;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.EnrollmentIds;
import dev.enrollment.account.Origin;
import dev.enrollment.account.Submission;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes applications in: judges, answers, and only then opens or amends. */
@Service
@Transactional
public class IntakeDesk {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeDesk.class);

    private final Judgement judgement;
    private final AccountDesk accounts;
    private final Submissions submissions;
    private final EnrollmentIds ids;
    private final Clock clock;

    public IntakeDesk(
            Judgement judgement,
            AccountDesk accounts,
            Submissions submissions,
            EnrollmentIds ids,
            Clock clock) {
        this.judgement = judgement;
        this.accounts = accounts;
        this.submissions = submissions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Reads at once what receiving these will ask for; they are received in the same transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void foresee(Collection<Sent> sent) {
        judgement.preload(sent);
    }

    /**
     * Answers one submission.
     *
     * @param reply is given the answer before anything else is told of the enrollment
     */
    public Answer receive(Sender sender, ApplicationForm form, Consumer<Answer> reply) {
        return switch (judgement.of(sender.partner(), form)) {
            case Verdict.Refused refused -> refuse(sender, refused, reply);
            case Verdict.Repeated repeated -> told(new Answer.Duplicate(repeated.id()), reply);
            case Verdict.Fresh fresh -> open(sender, form, fresh, reply);
            case Verdict.Amendment amendment -> amend(sender, form, amendment, reply);
        };
    }

    /** Says what the answer would be now; nothing is kept or told. */
    public DryRun dryRun(Sender sender, ApplicationForm form) {
        return DryRun.of(judgement.of(sender.partner(), form));
    }

    private static Answer refuse(Sender sender, Verdict.Refused refused, Consumer<Answer> reply) {
        LOG.info(
                "Refused a submission of {}: {}",
                sender.partner(),
                refused.violations().stream().map(Violation::code).toList());
        return told(new Answer.Rejected(refused.violations()), reply);
    }

    private Answer open(
            Sender sender, ApplicationForm form, Verdict.Fresh fresh, Consumer<Answer> reply) {
        EnrollmentId id = ids.next();
        Submission submission = keep(sender, form, id);
        Answer answer = told(new Answer.Accepted(id), reply);
        var application = fresh.application();
        var origin =
                new Origin(
                        application.market(),
                        sender.channel(),
                        submission,
                        fresh.catalogueVersion(),
                        clock.instant());
        accounts.open(id, origin, application);
        return answer;
    }

    private Answer amend(
            Sender sender,
            ApplicationForm form,
            Verdict.Amendment amendment,
            Consumer<Answer> reply) {
        keep(sender, form, amendment.id());
        Answer answer = told(new Answer.Accepted(amendment.id()), reply);
        accounts.amend(amendment.id(), amendment.application());
        return answer;
    }

    private Submission keep(Sender sender, ApplicationForm form, EnrollmentId id) {
        var submission = new Submission(sender.partner(), form.submissionId());
        submissions.save(new Received(submission, id, form.fingerprint()));
        return submission;
    }

    private static Answer told(Answer answer, Consumer<Answer> reply) {
        reply.accept(answer);
        return answer;
    }
}
