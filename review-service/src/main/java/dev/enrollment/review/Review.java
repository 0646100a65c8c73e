package dev.enrollment.review;

import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.check.CheckSubject;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One application under review. Each command returns the review as it is afterwards: with an event
 * where the command was legal, unchanged where the fact was known, or it throws {@link
 * IllegalReviewTransition}. Machines check and may approve; only a person rejects.
 */
public record Review(
        ReviewId id, Application application, Term term, Standing standing, CheckSheet checks) {

    static Change open(ReviewId id, Application application, Term term) {
        Review review =
                new Review(
                        id,
                        application,
                        term,
                        Standing.initial(ReviewStatus.CHECKING),
                        CheckSheet.blank(1));
        Occurrence about = review.occurrence(term.openedAt(), null);
        return new Change(review, List.of(new ReviewEvent.Opened(about, application)));
    }

    public EnrollmentId enrollment() {
        return application.enrollment();
    }

    public ReviewStatus status() {
        return standing.status();
    }

    public @Nullable ReviewerId assignee() {
        return standing.assignee();
    }

    /** Whether the check is still of use to this review. */
    boolean awaits(CheckKey key) {
        return status() == ReviewStatus.CHECKING && checks.awaits(key);
    }

    /** What its checks look at. */
    CheckSubject subject(Profile profile) {
        return new CheckSubject(
                checks.round(), application.market(), application.partnerNetworkId(), profile);
    }

    CheckKey key(CheckName check) {
        return new CheckKey(enrollment(), checks.round(), check);
    }

    Review postponeCheck(CheckName check, CheckResult.Unavailable result) {
        return with(application, standing, checks.postponed(check, result));
    }

    /** The last result of a round makes the review ready. A result that is known stays as it is. */
    Change completeCheck(CheckKey key, CheckResult.Completed result, Instant at) {
        if (!checks.awaits(key)) {
            return Change.none(this);
        }
        ReviewStatus checking = require(ReviewCommand.COMPLETE_CHECK);
        CheckSheet completed = checks.completed(key.check(), result);
        Occurrence about = occurrence(at, null);
        List<ReviewEvent> events = new ArrayList<>();
        events.add(new ReviewEvent.CheckCompleted(about, key.check(), result));
        if (!completed.isComplete()) {
            return new Change(with(application, unassigned(checking), completed), events);
        }
        events.add(new ReviewEvent.ChecksFinished(about));
        ReviewStatus ready = require(ReviewCommand.FINISH_CHECKS);
        return new Change(with(application, unassigned(ready), completed), events);
    }

    Change approveByPolicy(Instant at) {
        ReviewStatus next = require(ReviewCommand.APPROVE_BY_POLICY);
        Occurrence about = occurrence(at, null);
        return to(unassigned(next), new ReviewEvent.Approved(about, application.market(), null));
    }

    Change claim(ReviewerId by, Instant at) {
        if (status() == ReviewStatus.ASSIGNED && by.equals(assignee())) {
            return Change.none(this);
        }
        ReviewStatus next = require(ReviewCommand.CLAIM);
        return to(standing.claimed(next, by), new ReviewEvent.Claimed(occurrence(at, by)));
    }

    /** By a lead, also away from whoever has it. */
    Change assign(ReviewerId to, ReviewerId by, String reason, Instant at) {
        if (status() == ReviewStatus.ASSIGNED && to.equals(assignee())) {
            return Change.none(this);
        }
        ReviewStatus next = require(ReviewCommand.ASSIGN);
        var assigned = new ReviewEvent.Assigned(occurrence(at, by), to, reason);
        return to(standing.claimed(next, to), assigned);
    }

    /** By the assignee, or by a lead on the assignee's behalf. */
    Change release(Reviewer by, @Nullable String note, Instant at) {
        if (status() == ReviewStatus.READY) {
            return Change.none(this);
        }
        ReviewStatus next = require(ReviewCommand.RELEASE);
        if (!by.lead()) {
            requireAssignee(by.id(), ReviewCommand.RELEASE);
        }
        return to(unassigned(next), new ReviewEvent.Released(occurrence(at, by.id()), note));
    }

    /** To the leads, by the assignee, or by anybody where nobody has it. */
    Change escalate(ReviewerId by, String reason, Instant at) {
        if (status() == ReviewStatus.ESCALATED) {
            return Change.none(this);
        }
        Standing next = unassigned(require(ReviewCommand.ESCALATE));
        if (assignee() != null) {
            requireAssignee(by, ReviewCommand.ESCALATE);
        }
        return to(next, new ReviewEvent.Escalated(occurrence(at, by), reason));
    }

    /** By itself: nothing has happened since the claim for long. */
    Change giveBack(Instant at) {
        if (status() == ReviewStatus.READY) {
            return Change.none(this);
        }
        Standing next = unassigned(require(ReviewCommand.RETURN));
        return to(next, new ReviewEvent.Returned(occurrence(at, null)));
    }

    /** Words for colleagues, from anybody who reviews. */
    Change note(ReviewerId by, String words, Instant at) {
        require(ReviewCommand.NOTE);
        return to(standing, new ReviewEvent.Noted(occurrence(at, by), words));
    }

    /** Over a check that failed an approval needs a reason. */
    Change decide(Decision decision, Instant at) {
        if (standing.knows(decision)) {
            return Change.none(this);
        }
        require(decision.command());
        requireAssignee(decision.word().by(), decision.command());
        decision.requireReasonOver(checks);
        return told(decision, at);
    }

    private Change told(Decision decision, Instant at) {
        Word word = decision.word();
        return to(
                standing.spoken(require(decision.command()), word),
                decision.event(occurrence(at, word.by()), application.market()));
    }

    /** Decides, but nobody is told before then, and who decided may undo it. */
    Change hold(Decision decision, Instant until, Instant at) {
        if (decide(decision, at).events().isEmpty()) {
            return Change.none(this);
        }
        Standing next = standing.decided(require(ReviewCommand.DECIDE), decision, until);
        return to(next, new ReviewEvent.Decided(occurrence(at, decision.word().by()), decision));
    }

    /** Carries out what was held. It was judged when it was decided, and is refused no more. */
    Change carryOut(Instant at) {
        Decision.Held held = standing.held();
        return held == null ? Change.none(this) : told(held.decision(), at);
    }

    /** Where nothing is held, the assignee has nothing to undo. */
    Change undo(ReviewerId by, Instant at) {
        if (status() == ReviewStatus.ASSIGNED && by.equals(assignee())) {
            return Change.none(this);
        }
        ReviewStatus next = require(ReviewCommand.UNDO);
        requireAssignee(by, ReviewCommand.UNDO);
        Decision.Held held = Objects.requireNonNull(standing.held());
        var undone = new ReviewEvent.Undone(occurrence(at, by), held.decision());
        return to(standing.claimed(next, by), undone);
    }

    /** Begins a new round with all checks blank and nobody assigned. */
    Change amend(Application amended, Instant at) {
        boolean asked = status() == ReviewStatus.INFORMATION_REQUESTED;
        boolean known = !asked && amended.equals(application);
        if (known && status().after(ReviewCommand.AMEND).isPresent()) {
            return Change.none(this);
        }
        Standing next = unassigned(require(ReviewCommand.AMEND));
        CheckSheet round = checks.next();
        List<String> differences = application.differences(amended);
        var event = new ReviewEvent.Amended(occurrence(at, null), round.round(), differences);
        return new Change(with(amended, next, round), List.of(event));
    }

    Change withdraw(String reason, Instant at) {
        if (status() == ReviewStatus.WITHDRAWN) {
            return Change.none(this);
        }
        Standing next = standing.in(require(ReviewCommand.WITHDRAW));
        return to(next, new ReviewEvent.Withdrawn(occurrence(at, null), reason));
    }

    /** The applicant disputes the rejection: anybody but who rejected may look again. */
    Change appeal(List<String> grounds, Instant at, Duration decideWithin) {
        Standing next = standing.appealed(require(ReviewCommand.APPEAL));
        Review again = new Review(id, application, term.renewed(at, decideWithin), next, checks);
        return new Change(again, List.of(new ReviewEvent.Appealed(occurrence(at, null), grounds)));
    }

    private ReviewStatus require(ReviewCommand command) {
        return status().after(command)
                .orElseThrow(() -> new IllegalReviewTransition(status(), command));
    }

    private void requireAssignee(ReviewerId by, ReviewCommand command) {
        if (!by.equals(assignee())) {
            throw new NotTheAssignee(command);
        }
    }

    private Occurrence occurrence(Instant at, @Nullable ReviewerId actor) {
        return new Occurrence(id, enrollment(), at, actor);
    }

    private Standing unassigned(ReviewStatus status) {
        return standing.unassigned(status);
    }

    private Change to(Standing next, ReviewEvent event) {
        return new Change(with(application, next, checks), List.of(event));
    }

    private Review with(Application application, Standing standing, CheckSheet checks) {
        return new Review(id, application, term, standing, checks);
    }
}
