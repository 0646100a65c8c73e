package dev.enrollment.acceptance.check;

import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.journey.Journey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What account-service tells the partners' systems over REST. */
public final class Accounts {

    private final Map<String, JsonApi> apis;

    /** Made over account-service, once for each partner system's name. */
    public Accounts(Map<String, JsonApi> apis) {
        this.apis = Map.copyOf(apis);
    }

    /** The enrollment as its partner system sees it; without milestones where there is none. */
    public Enrollment of(Journey journey) {
        JsonApi api = Objects.requireNonNull(apis.get(journey.sample().script().partner()));
        JsonNode found = api.get("/api/enrollments/" + journey.enrollmentId().orElse("none"));
        return new Enrollment(
                found.path("status").asString("not there"),
                found.path("timeline")
                        .valueStream()
                        .map(step -> step.path("milestone").asString())
                        .toList());
    }

    /**
     * One enrollment.
     *
     * @param status the account's status
     * @param milestones what happened, oldest first
     */
    public record Enrollment(String status, List<String> milestones) {}
}
