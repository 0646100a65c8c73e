package dev.enrollment.review.check;

import dev.enrollment.review.profile.Profile;

/**
 * What a check looks at.
 *
 * @param round of the review: with the enrollment, the identity of what is asked from others
 * @param market the application's
 */
public record CheckSubject(int round, String market, String partnerNetworkId, Profile profile) {

    /** The same for every try of the same question, so that asking again has no second effect. */
    String reference() {
        return profile.enrollment() + "-" + round;
    }
}
