package dev.enrollment.acceptance.people;

import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.samples.Plot;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A reviewer who takes one case after the other, the most urgent first, and decides as the script
 * says. What was claimed and not decided, because the service went away in between, is taken up
 * again. Cases that are in no script are given back in the end.
 */
public final class Reviewer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NOTHING_LEFT = 204;

    private final JsonApi reviews;
    private final Function<String, Optional<Journey>> workload;

    /**
     * Made for one person.
     *
     * @param reviews review-service with the reviewer's token
     * @param workload finds the application of an enrollment; empty for one that is in no script
     */
    public Reviewer(JsonApi reviews, Function<String, Optional<Journey>> workload) {
        this.reviews = reviews;
        this.workload = workload;
    }

    /** Decides all that is there now and in the script; the rest stays claimed meanwhile. */
    public void work() {
        mine().forEach(this::decide);
        for (JsonNode next = next(); !next.isMissingNode(); next = next()) {
            decide(next);
        }
    }

    /** Gives back all that was claimed and is in no script. */
    public void giveBack() {
        for (JsonNode claimed : mine()) {
            if (workload.apply(enrollment(claimed)).isEmpty()) {
                require(reviews.post(path(claimed) + "/release", Map.of()));
            }
        }
    }

    private JsonNode mine() {
        return reviews.require("/api/reviews?size=200&status=ASSIGNED&assignee=me").path("reviews");
    }

    private JsonNode next() {
        var answer = require(reviews.post("/api/reviews/next", Map.of()));
        return answer.statusCode() == NOTHING_LEFT
                ? MissingNode.getInstance()
                : JSON.readTree(answer.body());
    }

    private void decide(JsonNode review) {
        workload.apply(enrollment(review)).ifPresent(journey -> decide(path(review), journey));
    }

    private static String enrollment(JsonNode review) {
        return review.path("enrollmentId").asString();
    }

    private static String path(JsonNode review) {
        return "/api/reviews/" + review.path("reviewId").asString();
    }

    private static HttpResponse<String> require(HttpResponse<String> answer) {
        if (!JsonApi.isSuccess(answer)) {
            throw new IllegalStateException(
                    "%s is answered %d: %s"
                            .formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private void decide(String review, Journey journey) {
        List<String> codes = journey.sample().script().codes();
        Plot plot = journey.sample().script().plot();
        boolean amended = journey.records().size() > 1;
        if (plot == Plot.REJECTED) {
            act(review, "reject", Map.of("reasons", codes, "note", "as scripted"), journey);
        } else if (plot == Plot.INFORMATION && !amended) {
            act(
                    review,
                    "request-information",
                    Map.of("items", codes, "note", "as scripted"),
                    journey);
        } else {
            act(review, "approve", Map.of("note", "as scripted"), journey);
        }
    }

    private void act(String review, String action, Map<String, ?> body, Journey journey) {
        var answer = reviews.post(review + "/" + action, body);
        if (!JsonApi.isSuccess(answer)) {
            journey.troubled(
                    "review-service answers %s with %d: %s"
                            .formatted(action, answer.statusCode(), answer.body()));
        }
    }
}
