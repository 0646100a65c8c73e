package dev.enrollment.acceptance.operator;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What one service has set aside. */
record ParkedService(OperatedService service) {

    private static final String PATH = "/api/parked";

    String name() {
        return service.name();
    }

    JsonNode all() {
        return service.get(PATH);
    }

    JsonNode show(Place place) {
        return service.get(PATH + place.path());
    }

    JsonNode redrive(Place place) {
        return service.post(PATH + place.path() + "/redrive", Map.of());
    }

    /** Gives up a parked record. */
    JsonNode discard(Place place, String reason) {
        return service.post(PATH + place.path() + "/discard", Map.of("reason", reason));
    }

    /** Gives up one event of a stopped stream, if it is still this one that it is stopped at. */
    JsonNode discard(Place place, long sequence, String reason) {
        return service.post(
                PATH + place.path() + "/discard", Map.of("sequence", sequence, "reason", reason));
    }

    /** Gives up one outgoing message, if it is still this one that the others wait for. */
    JsonNode discardMessage(Place place, String id, String reason) {
        return service.post(PATH + place.path() + "/discard", Map.of("id", id, "reason", reason));
    }
}
