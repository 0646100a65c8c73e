package dev.enrollment.review.web;

import dev.enrollment.review.Reviewer;
import dev.enrollment.review.ReviewerId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * One of the vendor's people, signed in on a page or with a token.
 *
 * @param decides whether the person may change anything
 * @param oversees whether the person sees how the work goes
 */
public record Staff(Reviewer reviewer, boolean decides, boolean oversees) {

    private static final String LEAD = "ROLE_lead";
    private static final String AUDITOR = "ROLE_auditor";
    private static final String REVIEWER = "ROLE_reviewer";

    public static Staff of(Authentication who) {
        Set<String> roles =
                who.getAuthorities().stream()
                        .flatMap(granted -> Stream.ofNullable(granted.getAuthority()))
                        .collect(Collectors.toSet());
        Reviewer reviewer =
                new Reviewer(new ReviewerId(who.getName()), name(who), roles.contains(LEAD));
        boolean oversees = reviewer.lead() || roles.contains(AUDITOR);
        return new Staff(reviewer, roles.contains(REVIEWER), oversees);
    }

    public ReviewerId id() {
        return reviewer.id();
    }

    /** Whether the person acts on cases and keeps views; auditors change nothing. */
    public boolean works() {
        return decides || reviewer.lead();
    }

    /** As agreement-service has it for its pages. */
    public boolean seesAgreements() {
        return decides || reviewer.lead();
    }

    private static String name(Authentication who) {
        if (!(who.getPrincipal() instanceof ClaimAccessor claims)) {
            return who.getName();
        }
        return Stream.of("name", "preferred_username", "email")
                .map(claims::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(who::getName);
    }
}
