package dev.enrollment.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of the policy that touched a case.
 *
 * @param setting its name
 * @param value as the version has it; null where the version is not known
 * @param version null in what happened before versions were kept
 * @param because codes: checks that have not passed, or the market
 * @param from since when
 * @param until when it ends or has ended; null where that is open
 */
public record PolicyTouch(
        Rule rule,
        String setting,
        @Nullable String value,
        @Nullable String version,
        List<String> because,
        Instant from,
        @Nullable Instant until) {

    /** What it has done. */
    public enum Rule {
        /** It is due in so much business time. */
        DUE,
        /** Its clock stands still, or has stood still. */
        PAUSED,
        /** A machine approved it. */
        AUTO_APPROVED,
        /** A person decides, because checks have not passed. */
        CHECKS_NOT_PASSED,
        /** A person decides, because no machine approves in this market. */
        MARKET_WITHOUT_MACHINE,
        /** The claim ends unless something happens. */
        CLAIM_ENDS,
        /** The claim has ended, because nothing happened. */
        CLAIM_ENDED,
        /** The applicant can dispute the rejection. */
        APPEAL_POSSIBLE,
        /** The applicant has, and it is for others to decide. */
        APPEALED,
        /** An approval is proposed, and somebody else has to confirm it. */
        SECOND_PERSON
    }
}
