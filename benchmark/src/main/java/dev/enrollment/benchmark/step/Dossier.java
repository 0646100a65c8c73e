package dev.enrollment.benchmark.step;

import dev.enrollment.events.ApplicationSubmitted;
import java.util.UUID;

/** The aggregate of the step: one row for each enrollment. */
public record Dossier(
        UUID enrollmentId, String market, int revision, String coverage, long events) {

    /** What an enrollment's first event finds. */
    public static Dossier empty(UUID enrollmentId) {
        return new Dossier(enrollmentId, "", 0, "", 0);
    }

    /** The decision, the same in all variants that decide. */
    public Dossier after(ApplicationSubmitted event) {
        return new Dossier(
                enrollmentId,
                event.getMarket(),
                Math.max(revision, event.getProfileRevision()),
                event.getSupportCoverage(),
                events + 1);
    }
}
