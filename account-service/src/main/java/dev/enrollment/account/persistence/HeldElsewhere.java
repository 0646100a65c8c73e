package dev.enrollment.account.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an export cannot tell itself: who else holds data of the company and its people. Services
 * talk only by events, so each of them is asked by a person, or by {@code ./enroll export}; an
 * erasure reaches all of them.
 */
@Component
@Order(100)
class HeldElsewhere implements PersonalRecords {

    private static final String HOLDERS =
            """
            [{"holder": "review-service", "ask": "GET /api/enrollments/{id}/personal-data", "holds": "a copy of the profile, findings of checks, notes of reviewers", "onErasure": "deleted"},
             {"holder": "agreement-service", "ask": "GET /api/enrollments/{id}/personal-data", "holds": "a copy of the profile; who was named to sign; evidence of the answer to the agreement", "onErasure": "copy and names deleted; of the evidence name, addresses, user agent and words"},
             {"holder": "notification-service", "ask": "GET /api/enrollments/{id}/personal-data", "holds": "a copy of the profile, letters not yet sent", "onErasure": "deleted"},
             {"holder": "topic enrollment.profiles", "holds": "the profile", "onErasure": "deleted by compaction, 24 hours after at the latest"},
             {"holder": "topic enrollment.signatories", "holds": "who was named to sign", "onErasure": "deleted by compaction, 24 hours after at the latest"},
             {"holder": "topics of the partner system", "holds": "the application as it was sent", "onErasure": "deleted after 7 days"},
             {"holder": "identity provider", "holds": "the sign-in", "onErasure": "stays, being the person's own"}]
            """;

    @Override
    public String name() {
        return "heldElsewhere";
    }

    @Override
    public String export(EnrollmentId id) {
        return HOLDERS.replace("{id}", id.toString());
    }

    /** The erasure that is published reaches all who can be reached. */
    @Override
    public void erase(EnrollmentId id) {}
}
