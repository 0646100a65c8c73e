package dev.enrollment.acceptance.people;

import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.samples.Plot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A reviewer who takes what is ready, and decides as the script says. What was claimed and not
 * decided, since the service went away in between, is taken up again.
 */
public final class Reviewer {

    private static final List<String> MINE_OR_NOBODYS = List.of("READY", "ASSIGNED");

    private final JsonApi reviews;
    private final Function<String, Optional<Journey>> workload;

    /**
     * Made for one person.
     *
     * @param reviews review-service with the reviewer's token
     * @param workload finds the application of an enrollment; empty for one that is not this
     *     reviewer's
     */
    public Reviewer(JsonApi reviews, Function<String, Optional<Journey>> workload) {
        this.reviews = reviews;
        this.workload = workload;
    }

    /** Decides all that is there now. */
    public void work() {
        for (String status : MINE_OR_NOBODYS) {
            for (JsonNode review :
                    reviews.require("/api/reviews?size=200&status=" + status).path("reviews")) {
                String id = review.path("reviewId").asString();
                workload.apply(review.path("enrollmentId").asString())
                        .ifPresent(journey -> decide(id, status, journey));
            }
        }
    }

    private void decide(String reviewId, String status, Journey journey) {
        if (status.equals("READY")) {
            act(reviewId, "claim", Map.of(), journey);
        }
        List<String> codes = journey.sample().script().codes();
        Plot plot = journey.sample().script().plot();
        boolean amended = journey.records().size() > 1;
        if (plot == Plot.REJECTED) {
            act(reviewId, "reject", Map.of("reasons", codes, "note", "as scripted"), journey);
        } else if (plot == Plot.INFORMATION && !amended) {
            act(
                    reviewId,
                    "request-information",
                    Map.of("items", codes, "note", "as scripted"),
                    journey);
        } else {
            act(reviewId, "approve", Map.of("note", "as scripted"), journey);
        }
    }

    private void act(String reviewId, String action, Map<String, ?> body, Journey journey) {
        var answer = reviews.post("/api/reviews/" + reviewId + "/" + action, body);
        if (!JsonApi.isSuccess(answer)) {
            journey.troubled(
                    "review-service answers %s with %d: %s"
                            .formatted(action, answer.statusCode(), answer.body()));
        }
    }
}
