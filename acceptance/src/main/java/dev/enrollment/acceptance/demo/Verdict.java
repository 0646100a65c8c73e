package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Journeys;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run is worth, in words.
 *
 * @param portal how many companies enrolled on the portal's pages
 * @param mails to the others
 */
record Verdict(Journeys journeys, int portal, List<String> differences, int mails) {

    boolean isGood() {
        return differences.isEmpty();
    }

    String text() {
        if (isGood()) {
            return "All as expected. Companies: %d; records, each answered once: %d; mails: %d; on the portal's pages: %d."
                    .formatted(
                            journeys.enrolling().size(),
                            journeys.all().stream().mapToInt(j -> j.records().size()).sum(),
                            mails,
                            portal);
        }
        return Stream.concat(differences.stream(), stuck())
                .collect(Collectors.joining("\n  ", "Not as expected:\n  ", ""));
    }

    /** Who did not get to an end, and what stood in the way last. */
    private Stream<String> stuck() {
        return journeys.enrolling().stream()
                .filter(journey -> journey.enrollmentId().isPresent() && !journey.isEnded())
                .map(Verdict::stuck);
    }

    private static String stuck(Journey journey) {
        return "%s is stuck at %s (enrollment %s) %s"
                .formatted(
                        journey.sample().company(),
                        journey.status().isEmpty() ? "the beginning" : journey.status(),
                        journey.enrollmentId().orElseThrow(),
                        journey.trouble());
    }
}
