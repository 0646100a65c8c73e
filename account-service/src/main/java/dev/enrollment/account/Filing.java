package dev.enrollment.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has been applied with so far.
 *
 * @param revision 1, 2, 3 …: each amendment makes a new one
 * @param amendable whether information was requested and not yet supplied
 * @param appealed whether a rejection was appealed against, which can be done once
 * @param appealBy until when the rejection can be appealed; null where no time was named
 */
public record Filing(
        int revision,
        CompanyKey company,
        boolean amendable,
        boolean appealed,
        @Nullable Instant appealBy) {

    static Filing first(CompanyKey company) {
        return new Filing(1, company, false, false, null);
    }

    Filing asked() {
        return new Filing(revision, company, true, appealed, null);
    }

    Filing settled() {
        return new Filing(revision, company, false, appealed, null);
    }

    Filing appealableUntil(@Nullable Instant instant) {
        return new Filing(revision, company, amendable, appealed, instant);
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
        return new Filing(revision + 1, amendedCompany, false, appealed, null);
    }

    /** Whose it was is not to be told any more. */
    Filing forgotten() {
        return new Filing(revision, CompanyKey.ERASED, false, appealed, null);
    }

    Filing disputed() {
        return new Filing(revision, company, false, true, null);
    }
}
