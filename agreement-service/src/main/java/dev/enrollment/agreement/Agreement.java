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
 * @param remindedAt when the one reminder was sent
 * @param closedAt when it was answered, expired or was withdrawn
 */
public record Agreement(
        AgreementId id,
        EnrollmentId enrollment,
        Edition edition,
        Deadlines deadlines,
        AgreementStatus status,
        int linkVersion,
        @Nullable Instant remindedAt,
        @Nullable Instant closedAt) {

    static AgreementEvent offer(EnrollmentId enrollment, Edition edition, Deadlines deadlines) {
        return new AgreementEvent.Offered(
                new Agreement(
                        AgreementId.random(),
                        enrollment,
                        edition,
                        deadlines,
                        AgreementStatus.OFFERED,
                        1,
                        null,
                        null));
    }

    public boolean isOpen() {
        return status == AgreementStatus.OFFERED;
    }

    /** Open, but too late to answer. */
    public boolean isOverdue(Instant now) {
        return isOpen() && !now.isBefore(deadlines.expiresAt());
    }

    Optional<AgreementEvent> remind(Instant now) {
        var next = status.after(AgreementCommand.REMIND);
        return remindedAt != null
                ? Optional.empty()
                : Optional.of(new AgreementEvent.Reminded(with(next, linkVersion, now, closedAt)));
    }

    /** Makes all links given out so far worthless. */
    AgreementEvent renewLink(Instant now) {
        if (isOverdue(now)) {
            throw new IllegalAgreementTransition(
                    AgreementStatus.EXPIRED, AgreementCommand.RENEW_LINK);
        }
        var next = status.after(AgreementCommand.RENEW_LINK);
        return new AgreementEvent.LinkRenewed(with(next, linkVersion + 1, remindedAt, closedAt));
    }

    /** An answer that comes too late finds the agreement expired. */
    Optional<AgreementEvent> sign(SubjectId signer, Instant now) {
        return isOverdue(now)
                ? expire(now)
                : close(AgreementCommand.SIGN, now)
                        .map(signed -> new AgreementEvent.Signed(signed, signer, now));
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
        return nextDeadline().filter(due -> !now.isBefore(due)).flatMap(due -> remind(now));
    }

    /** When {@link #meetDeadline} has something to do next; empty once the agreement is closed. */
    Optional<Instant> nextDeadline() {
        if (!isOpen()) {
            return Optional.empty();
        }
        boolean reminds =
                remindedAt == null && deadlines.remindAt().isBefore(deadlines.expiresAt());
        return Optional.of(reminds ? deadlines.remindAt() : deadlines.expiresAt());
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
        return new Agreement(id, enrollment, edition, deadlines, next, version, reminded, closed);
    }
}
