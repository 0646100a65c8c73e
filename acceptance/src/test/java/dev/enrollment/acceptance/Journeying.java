package dev.enrollment.acceptance;

import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Step;
import dev.enrollment.acceptance.samples.Plot;
import dev.enrollment.acceptance.samples.Sample;
import dev.enrollment.acceptance.samples.SampleFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Makes journeys for tests out of the project's samples. */
public final class Journeying {

    public static final Instant BEGIN = Instant.parse("2026-11-22T12:00:00Z");

    private Journeying() {}

    /** A journey that has not begun, of the first sample with this plot. */
    public static Journey of(Plot plot) {
        return SampleFile.read(Path.of("..", "samples", "applications.jsonl"), BEGIN).stream()
                .filter(sample -> sample.script().plot() == plot)
                .findFirst()
                .map(Journey::new)
                .orElseThrow();
    }

    /** The sample's journey with the next step taken, ten seconds after the last. */
    public static void step(Journey journey, String status, String milestone, String... codes) {
        int number = journey.steps().size() + 1;
        Instant at = BEGIN.plusSeconds(10L * number);
        journey.stepped(new Step(number, status, milestone, List.of(codes), at));
    }

    public static Sample sample(Plot plot) {
        return of(plot).sample();
    }
}
