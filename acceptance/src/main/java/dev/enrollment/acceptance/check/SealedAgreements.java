package dev.enrollment.acceptance.check;

import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.journey.Journey;
import java.util.stream.Stream;

/** Every company that became a partner has its agreement sealed, at the level promised. */
public final class SealedAgreements {

    private static final String PROMISED = "PAdES-BASELINE-LT";

    private final JsonApi agreements;

    /** Made over agreement-service, as staff. */
    public SealedAgreements(JsonApi agreements) {
        this.agreements = agreements;
    }

    /** One sentence where the seal is missing or lower. */
    public Stream<String> differences(Journey journey) {
        if (!journey.sample().script().plot().finalStatus().equals("ACTIVE")) {
            return Stream.empty();
        }
        var seal = agreements.get("/api/agreements/" + journey.enrollmentId().orElse("none"));
        String level = seal.path("seal").path("level").asString("");
        return level.equals(PROMISED)
                ? Stream.empty()
                : Stream.of(
                        "%s has an agreement sealed at '%s', not %s"
                                .formatted(journey.sample().company(), level, PROMISED));
    }
}
