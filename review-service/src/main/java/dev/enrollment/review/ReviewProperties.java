package dev.enrollment.review;

import dev.enrollment.review.check.RetryPauses;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reviews are run.
 *
 * @param policyName what versions of the policy are called
 * @param decideWithin business time from opening to due time
 * @param answerWithin how long an applicant has to answer, unless the reviewer names a day
 * @param appealWithin how long a rejection can be appealed
 * @param autoApproveMarkets where an application whose checks have all passed needs no person
 * @param twoPeople where an approval needs two people
 * @param idleClaims when claims go back by themselves
 * @param undo for how long a person's decision is held
 * @param checkRetry pauses before an unavailable source is asked again
 */
@Validated
@ConfigurationProperties("enrollment.review")
public record ReviewProperties(
        @DefaultValue("standard") @Pattern(regexp = "[a-z0-9.-]{1,40}") String policyName,
        @DefaultValue("2d") @NotNull Duration decideWithin,
        @DefaultValue("14d") @NotNull Duration answerWithin,
        @DefaultValue("30d") @NotNull Duration appealWithin,
        @DefaultValue @NotNull Set<String> autoApproveMarkets,
        @NotNull TwoPeople twoPeople,
        @DefaultValue @NotNull IdleClaims idleClaims,
        @DefaultValue @NotNull Undo undo,
        @NotNull RetryPauses checkRetry) {

    /** The part of this by which cases are treated. */
    Policy policy() {
        return Policy.named(
                policyName,
                Map.of(
                        Policy.DECIDE_WITHIN, decideWithin.toString(),
                        Policy.APPEAL_WITHIN, appealWithin.toString(),
                        Policy.IDLE_AFTER, idleClaims.after().toString(),
                        Policy.AUTO_APPROVE_MARKETS, sorted(autoApproveMarkets),
                        Policy.TWO_PEOPLE_MARKETS, sorted(twoPeople.markets()),
                        Policy.TWO_PEOPLE_RISK, twoPeople.risk().name()));
    }

    private static String sorted(Set<String> markets) {
        return String.join(" ", new TreeSet<>(markets));
    }

    /**
     * When claims go back by themselves.
     *
     * @param after nothing has happened to the case for so long
     * @param look how often to look for them
     */
    public record IdleClaims(
            @DefaultValue("1d") @NotNull Duration after,
            @DefaultValue("1m") @NotNull Duration look) {}

    /**
     * For how long a person's decision is held.
     *
     * @param within zero where it is carried out at once
     * @param look how often to look for those whose time has come
     */
    public record Undo(
            @DefaultValue("30s") @NotNull Duration within,
            @DefaultValue("1s") @NotNull Duration look) {}
}
