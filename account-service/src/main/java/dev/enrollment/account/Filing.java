package dev.enrollment.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has been applied with so far.
 *
 * @param revision 1, 2, 3 …: each amendment makes a new one
 * @param request what a reviewer has asked for and nobody has answered yet; null where nothing
 * @param appealed whether a rejection was appealed against, which can be done once
 * @param appealBy until when the rejection can be appealed; null where no time was named
 */
public record Filing(
        int revision,
        CompanyKey company,
        @Nullable Request request,
        boolean appealed,
        @Nullable Instant appealBy) {

    /**
     * A request for information.
     *
     * @param items codes of what is asked for
     * @param days null where no day was named: such a request never lapses
     */
    public record Request(List<String> items, @Nullable Days days) {

        public Request {
            items = List.copyOf(items);
        }

        boolean lapses(Instant now) {
            return days != null && !now.isBefore(days.lapseAt());
        }

        boolean reminds(Instant now) {
            return days != null && days.remindAt() != null && !now.isBefore(days.remindAt());
        }
    }

    /**
     * When a request must be answered, and what happens by then.
     *
     * @param answerBy what the applicant was told
     * @param remindAt null where no reminder is wanted, or it was written
     * @param lapseAt when the application ends without an answer
     */
    public record Days(Instant answerBy, @Nullable Instant remindAt, Instant lapseAt) {}

    static Filing first(CompanyKey company) {
        return new Filing(1, company, null, false, null);
    }

    /** Whether information was requested and not yet supplied. */
    public boolean amendable() {
        return request != null;
    }

    Filing asked(Request asked) {
        return new Filing(revision, company, asked, appealed, null);
    }

    /** The request was called to mind, which happens once. */
    Filing reminded(Request of, Days days) {
        var later = new Days(days.answerBy(), null, days.lapseAt());
        return asked(new Request(of.items(), later));
    }

    Filing settled() {
        return new Filing(revision, company, null, appealed, null);
    }

    Filing appealableUntil(@Nullable Instant instant) {
        return new Filing(revision, company, request, appealed, instant);
    }

    /** Why the rejection cannot be appealed; empty where it can be. */
    Optional<Refusal> appealRefusal(Instant now) {
        if (appealed) {
            return Optional.of(Refusal.APPEALED_BEFORE);
        }
        return appealBy != null && now.isAfter(appealBy)
                ? Optional.of(Refusal.APPEAL_TOO_LATE)
                : Optional.empty();
    }

    Filing amended(CompanyKey amendedCompany) {
        return new Filing(revision + 1, amendedCompany, null, appealed, null);
    }

    /** Whose it was is not to be told any more. */
    Filing forgotten() {
        return new Filing(revision, CompanyKey.ERASED, null, appealed, null);
    }

    Filing disputed() {
        return new Filing(revision, company, null, true, null);
    }
}
