package dev.enrollment.acceptance.check;

import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.samples.Plot;
import java.util.Optional;
import java.util.stream.Stream;

/** Every company ended where it should, as its partner system is told over REST. */
public final class OutcomeCheck {

    private OutcomeCheck() {}

    /**
     * Compares one company's end.
     *
     * @param status the account's, as its partner system is told over REST
     */
    public static Stream<String> differences(Journey journey, String status) {
        Plot plot = journey.sample().script().plot();
        return Stream.of(ended(status, plot), reasoned(journey, plot), signedIn(journey, plot))
                .flatMap(Optional::stream)
                .map(difference -> journey.sample().company() + " " + difference);
    }

    private static Optional<String> ended(String status, Plot plot) {
        return status.equals(plot.finalStatus())
                ? Optional.empty()
                : Optional.of("is %s, not %s".formatted(status, plot.finalStatus()));
    }

    private static Optional<String> reasoned(Journey journey, Plot plot) {
        boolean told =
                journey.steps().stream()
                        .anyMatch(
                                step ->
                                        step.codes()
                                                .containsAll(journey.sample().script().codes()));
        return plot == Plot.REJECTED && !told
                ? Optional.of("was not told the reasons of the rejection")
                : Optional.empty();
    }

    private static Optional<String> signedIn(Journey journey, Plot plot) {
        return plot.finalStatus().equals("ACTIVE") && !journey.isSeenAsPartner()
                ? Optional.of("has no partner role at the next sign-in " + journey.trouble())
                : Optional.empty();
    }
}
