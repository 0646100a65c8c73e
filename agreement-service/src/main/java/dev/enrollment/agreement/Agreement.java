package dev.enrollment.agreement;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The agreement offered to one company: answered once, by its signatory, in time. Each command
 * tells what happened, with the agreement as it is afterwards, or nothing where the fact is there
 * already.
 *
 * @param linkVersion only the newest link opens the agreement
 * @param remindedAt when the newest reminder was sent
 * @param closedAt when it was answered, expired or was withdrawn
 * @param appointment who signs, where that is not the company's administrator
 */
public record Agreement(
        AgreementId id,
        EnrollmentId enrollment,
        Edition edition,
        Deadlines deadlines,
        AgreementStatus status,
        int linkVersion,
        @Nullable Instant remindedAt,
        @Nullable Instant closedAt,
        @Nullable Appointment appointment) {

    static AgreementEvent offer(
            EnrollmentId enrollment, Company company, Edition edition, Deadlines deadlines) {
        return new AgreementEvent.Offered(
                new Agreement(
                        AgreementId.random(),
                        enrollment,
                        edition,
                        deadlines,
                        AgreementStatus.OFFERED,
                        1,
                        null,
                        null,
                        null),
                company.revision());
    }

    public boolean isOpen() {
        return status == AgreementStatus.OFFERED;
    }

    /** Whether this person had the right to sign, and named the person who has it now. */
    public boolean isPassedOnBy(SubjectId person) {
        return appointment != null && !appointment.staff() && appointment.by().equals(person);
    }

    /** Open, but too late to answer. */
    public boolean isOverdue(Instant now) {
        return isOpen() && !now.isBefore(deadlines.expiresAt());
    }

    /** Calls it to mind, once for all reminders that are due. */
    private AgreementEvent remind(Instant now) {
        return new AgreementEvent.Reminded(
                new Agreement(
                        id,
                        enrollment,
                        edition,
                        deadlines.after(now, since()),
                        status.after(AgreementCommand.REMIND),
                        linkVersion,
                        now,
                        closedAt,
                        appointment));
    }

    /** When the person who signs now got it. */
    private Instant since() {
        return appointment == null ? deadlines.offeredAt() : appointment.at();
    }

    /** Makes all links given out so far worthless. */
    AgreementEvent renewLink(Instant now) {
        var next = inTime(AgreementCommand.RENEW_LINK, now);
        return new AgreementEvent.LinkRenewed(with(next, linkVersion + 1, remindedAt, closedAt));
    }

    /** Another person is to sign: links given out are worthless, the reminders are theirs. */
    AgreementEvent reassign(Appointment to) {
        var next = inTime(AgreementCommand.REASSIGN, to.at());
        var afresh = deadlines.after(to.at(), to.at());
        return new AgreementEvent.Reassigned(
                new Agreement(
                        id, enrollment, edition, afresh, next, linkVersion + 1, null, null, to));
    }

    /**
     * Gives more time, with the reminders before its end.
     *
     * @throws IllegalDeadline unless it is more time, and not too much
     */
    AgreementEvent extend(Instant until, Instant now) {
        var next = inTime(AgreementCommand.EXTEND, now);
        var longer = deadlines.extended(now, since(), until);
        return new AgreementEvent.Extended(
                new Agreement(
                        id,
                        enrollment,
                        edition,
                        longer,
                        next,
                        linkVersion,
                        null,
                        null,
                        appointment));
    }

    /** Nothing tells any more who was named to sign. */
    AgreementEvent forgetSignatory() {
        return new AgreementEvent.SignatoryForgotten(
                new Agreement(
                        id,
                        enrollment,
                        edition,
                        deadlines,
                        status,
                        linkVersion,
                        remindedAt,
                        closedAt,
                        null));
    }

    /** The company, with the person who signs for it. */
    Company partyOf(Company company) {
        return appointment == null ? company : company.signedBy(appointment.signatory());
    }

    private AgreementStatus inTime(AgreementCommand command, Instant now) {
        if (isOverdue(now)) {
            throw new IllegalAgreementTransition(AgreementStatus.EXPIRED, command);
        }
        return status.after(command);
    }

    /** An answer that comes too late finds the agreement expired. */
    Optional<AgreementEvent> sign(Visitor signer, Instant now) {
        return isOverdue(now)
                ? expire(now)
                : close(AgreementCommand.SIGN, now)
                        .map(
                                signed ->
                                        new AgreementEvent.Signed(
                                                signed,
                                                signer.subject(),
                                                signer.signIn().method(),
                                                now));
    }

    /** An answer that comes too late finds the agreement expired. */
    Optional<AgreementEvent> decline(Refusal refusal, Instant now) {
        return isOverdue(now)
                ? expire(now)
                : close(AgreementCommand.DECLINE, now)
                        .map(declined -> new AgreementEvent.Declined(declined, refusal));
    }

    Optional<AgreementEvent> withdraw(Instant now) {
        return close(AgreementCommand.WITHDRAW, now).map(AgreementEvent.Withdrawn::new);
    }

    /** Does what is due by now: expires, or reminds. Called early or late it does no harm. */
    Optional<AgreementEvent> meetDeadline(Instant now) {
        if (isOverdue(now)) {
            return expire(now);
        }
        return nextDeadline().filter(due -> !now.isBefore(due)).map(due -> remind(now));
    }

    /** When {@link #meetDeadline} has something to do next; empty once the agreement is closed. */
    Optional<Instant> nextDeadline() {
        if (!isOpen()) {
            return Optional.empty();
        }
        Instant next = deadlines.remindAt();
        // Instances of the version before reminded once, and left the time as it was.
        boolean reminds =
                next.isBefore(deadlines.expiresAt())
                        && (remindedAt == null || remindedAt.isBefore(next));
        return Optional.of(reminds ? next : deadlines.expiresAt());
    }

    private Optional<AgreementEvent> expire(Instant now) {
        return close(AgreementCommand.EXPIRE, now).map(AgreementEvent.Expired::new);
    }

    private Optional<Agreement> close(AgreementCommand command, Instant now) {
        var next = status.after(command);
        return next == status
                ? Optional.empty()
                : Optional.of(with(next, linkVersion, remindedAt, now));
    }

    private Agreement with(
            AgreementStatus next,
            int version,
            @Nullable Instant reminded,
            @Nullable Instant closed) {
        return new Agreement(
                id, enrollment, edition, deadlines, next, version, reminded, closed, appointment);
    }
}
