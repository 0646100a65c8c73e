package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.OutOfPatience;
import dev.enrollment.acceptance.journey.Answers;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Journeys;
import dev.enrollment.acceptance.mail.Mail;
import dev.enrollment.acceptance.partner.PartnerSystems;
import dev.enrollment.acceptance.partner.Replies;
import dev.enrollment.acceptance.samples.Plot;
import dev.enrollment.acceptance.samples.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of the demo against a running sandbox. */
final class Performance {

    private static final Duration TICK = Duration.ofMillis(500);

    /** What is slow, is slow for longer than it takes until a delay is announced. */
    private static final Duration SLOW_OPERATION = Duration.ofSeconds(22);

    /**
     * Mails and copies of answers that come late, or that should not come at all, get this long.
     */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private final Journeys journeys;
    private final Answers answers = new Answers();
    private final Duration patience;
    private final Deadline deadline;
    private final Venue venue;
    private final int portal;

    Performance(Venue venue, List<Sample> samples, int portal, Duration patience) {
        this.portal = portal;
        this.venue = venue;
        this.journeys = new Journeys(samples);
        this.patience = patience;
        this.deadline = Deadline.in(patience);
    }

    Journeys journeys() {
        return journeys;
    }

    /** Plays everything to its end, or until the deadline. */
    Result play(ProgressLine progress) throws InterruptedException {
        var access = new Access(venue, deadline);
        List<String> partners =
                journeys.all().stream()
                        .map(journey -> journey.sample().script().partner())
                        .distinct()
                        .toList();
        slowDown(access);
        try (var systems = new PartnerSystems(venue.addresses(), partners, venue.keys());
                var replies =
                        new Replies(venue.addresses(), partners, venue.keys(), journeys, answers);
                var cast = new Cast(journeys, portal, access, deadline)) {
            replies.begin();
            cast.begin();
            perform(new Publishing(systems, journeys, answers), cast, progress);
            return inspect().with(notHome(cast), cast.troubles());
        }
    }

    private void slowDown(Access access) {
        Map<String, Long> slow =
                journeys.all().stream()
                        .map(Journey::sample)
                        .filter(sample -> sample.script().plot() == Plot.SLOW)
                        .collect(
                                Collectors.toMap(
                                        Sample::market, sample -> SLOW_OPERATION.toMillis()));
        access.simulators().put("/control/provisioning/markets", slow);
    }

    private void perform(Publishing publishing, Cast cast, ProgressLine progress) {
        try {
            while (!isOver(publishing) || cast.underWay() > 0) {
                publishing.proceed();
                progress.show(journeys);
                deadline.pause(TICK, "the end of all journeys");
            }
        } catch (OutOfPatience e) {
            // The result names what is stuck.
        }
        progress.end(journeys);
    }

    private boolean isOver(Publishing publishing) {
        return publishing.isDone()
                && journeys.all().stream().allMatch(this::isAnswered)
                && journeys.enrolling().stream().allMatch(this::isOver);
    }

    private boolean isAnswered(Journey journey) {
        return journey.records().stream().noneMatch(record -> answers.to(record).isEmpty());
    }

    private boolean isOver(Journey journey) {
        return isRefused(journey)
                || (journey.isEnded()
                        && (journey.isSeenAsPartner() || !journey.status().equals("ACTIVE")));
    }

    private boolean isRefused(Journey journey) {
        return journey.enrollmentId().isEmpty() && isAnswered(journey);
    }

    private List<String> notHome(Cast cast) {
        return cast.underWay() == 0
                ? List.of()
                : List.of(
                        "%d of %d companies have not come home on the portal's pages"
                                .formatted(cast.underWay(), portal));
    }

    /** Looks until all is well, and then once more, since too much may come late. */
    private Result inspect() throws InterruptedException {
        // Seals take what processor time the journeys have left.
        Deadline end = Deadline.in(patience);
        var inspection = new Inspection(journeys, answers, new Access(venue, end));
        try {
            List<String> differences = inspection.differences();
            while (!differences.isEmpty() && !end.isOver()) {
                List<String> lasting = inspection.lastingDifferences();
                if (!lasting.isEmpty()) {
                    return new Result(inspection.mails(), lasting);
                }
                end.pause(TICK, "the last mails and seals");
                differences = inspection.differences();
            }
            Thread.sleep(SETTLING);
            return new Result(inspection.mails(), inspection.differences());
        } catch (OutOfPatience e) {
            return new Result(
                    Map.of(), List.of("The result cannot be looked up: " + e.getMessage()));
        }
    }

    /**
     * What came of it.
     *
     * @param mails what each administrator got
     * @param differences from what was expected
     */
    record Result(Map<Journey, List<Mail>> mails, List<String> differences) {

        /** With more differences, and where they may come from: what did no harm is not told. */
        private Result with(List<String> more, List<String> troubles) {
            return more.isEmpty() && differences.isEmpty()
                    ? this
                    : new Result(
                            mails,
                            Stream.of(troubles, more, differences).flatMap(List::stream).toList());
        }
    }
}
