package dev.enrollment.acceptance.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as it was found on a reply topic. Two equal answers are one that was delivered twice,
 * as Kafka may after a crash; a second answer has an event ID of its own.
 *
 * @param eventId the event's identity
 * @param outcome ACCEPTED, DUPLICATE or REJECTED
 * @param codes the rules that the record breaks
 * @param enrollmentId the enrollment, null for a rejected record
 */
public record Answer(
        String eventId, String outcome, List<String> codes, @Nullable String enrollmentId) {

    public Answer {
        codes = List.copyOf(codes);
    }
}
