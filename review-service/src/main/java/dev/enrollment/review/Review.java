package dev.enrollment.review;

import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.check.CheckSubject;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One application under review. Each command returns the review as it is afterwards: with an event
 * where the command was legal, unchanged where the fact was known, or it throws {@link
 * IllegalReviewTransition}. Machines check and may approve; only a person rejects.
 */
public record Review(
        ReviewId id, Application application, Term term, Standing standing, CheckSheet checks) {

    static Change open(ReviewId id, Application application, Instant at) {
        Review review =
                new Review(
                        id,
                        application,
                        Term.opened(at),
                        Standing.initial(ReviewStatus.CHECKING),
                        CheckSheet.blank(1));
        Occurrence about = review.occurrence(at, null);
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
        return status().after(ReviewCommand.COMPLETE_CHECK).isPresent() && checks.awaits(key);
    }

    /** What its checks look at. */
    CheckSubject subject(Profile profile) {
        return subject(application, profile);
    }

    /** The same for an application that is about to be this review's. */
    CheckSubject subject(Application of, Profile profile) {
        return new CheckSubject(checks.round(), of.market(), of.partnerNetworkId(), profile);
    }

    CheckKey key(CheckName check) {
        return new CheckKey(enrollment(), checks.roundOf(check), check);
    }

    /** What happens to its checks. */
    Checking checking(Instant at) {
        return new Checking(this, at);
    }

    Review postponeCheck(CheckName check, CheckResult.Unavailable result) {
        return with(checks.postponed(check, result));
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

    /** An approval needs every result, and over a check that failed a reason. */
    Change decide(Decision decision, Instant at) {
        if (standing.knows(decision)) {
            return Change.none(this);
        }
        require(decision.command());
        requireAssignee(decision.word().by(), decision.command());
        decision.requireChecked(checks);
        return told(decision, at);
    }

    private Change told(Decision decision, Instant at) {
        Word word = decision.word();
        return to(
                standing.told(require(decision.command()), decision),
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

    /**
     * Begins a new round with nobody assigned.
     *
     * @param touched the checks to be made again; where there are none the review is ready
     */
    Change amend(Application amended, Set<CheckName> touched, Instant at) {
        boolean asked = status() == ReviewStatus.INFORMATION_REQUESTED;
        boolean known = !asked && amended.equals(application);
        if (known && status().after(ReviewCommand.AMEND).isPresent()) {
            return Change.none(this);
        }
        Standing next = standing.amended(require(ReviewCommand.AMEND));
        CheckSheet round = checks.next(touched);
        List<String> differences = application.differences(amended);
        var event = new ReviewEvent.Amended(occurrence(at, null), round.round(), differences);
        Review begun = new Review(id, amended, term, next, round);
        return new Change(begun, List.of(event)).then(review -> review.checking(at).finish());
    }

    Change withdraw(String reason, Instant at) {
        if (status() == ReviewStatus.WITHDRAWN) {
            return Change.none(this);
        }
        Standing next = standing.in(require(ReviewCommand.WITHDRAW));
        return to(next, new ReviewEvent.Withdrawn(occurrence(at, null), reason));
    }

    /** The applicant disputes the rejection: anybody but who rejected may look again. */
    Change appeal(List<String> grounds, Instant at) {
        Standing next = standing.appealed(require(ReviewCommand.APPEAL));
        return to(next, new ReviewEvent.Appealed(occurrence(at, null), grounds));
    }

    ReviewStatus require(ReviewCommand command) {
        return status().after(command)
                .orElseThrow(() -> new IllegalReviewTransition(status(), command));
    }

    void requireAssignee(ReviewerId by, ReviewCommand command) {
        if (!by.equals(assignee())) {
            throw new NotTheAssignee(command);
        }
    }

    Occurrence occurrence(Instant at, @Nullable ReviewerId actor) {
        return new Occurrence(id, enrollment(), at, actor);
    }

    private Standing unassigned(ReviewStatus status) {
        return standing.unassigned(status);
    }

    Change to(Standing next, ReviewEvent event) {
        return new Change(new Review(id, application, term, next, checks), List.of(event));
    }

    Review with(Term next) {
        return new Review(id, application, next, standing, checks);
    }

    Review with(CheckSheet sheet) {
        return new Review(id, application, term, standing, sheet);
    }
}
