package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.OutOfPatience;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Journeys;
import dev.enrollment.acceptance.people.Applicant;
import dev.enrollment.acceptance.people.Desks;
import dev.enrollment.acceptance.people.Identities;
import dev.enrollment.acceptance.people.Reviewer;
import dev.enrollment.acceptance.people.Signatory;
import dev.enrollment.acceptance.people.Telephones;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Reviewers, signatories and applicants, each acting on its own until the play is over. */
final class Cast implements AutoCloseable {

    private static final List<String> REVIEWERS = List.of("rita", "ravi");
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int DESKS = 3;

    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    private final Map<Integer, Journey> applications = new ConcurrentHashMap<>();
    private final List<Reviewer> reviewers = new ArrayList<>();
    private final AtomicInteger underWay;
    private final Journeys journeys;
    private final Access access;
    private final Deadline deadline;

    /**
     * Made for one play.
     *
     * @param portal how many enroll on the portal's pages
     */
    Cast(Journeys journeys, int portal, Access access, Deadline deadline) {
        this.underWay = new AtomicInteger(portal);
        this.journeys = journeys;
        this.access = access;
        this.deadline = deadline;
    }

    void begin() {
        REVIEWERS.forEach(this::review);
        var world =
                new Signatory.World(
                        access.mailbox(),
                        new Identities(access.identities()),
                        access.tokens(),
                        new Desks(DESKS),
                        new Telephones(access.simulators()),
                        deadline);
        for (Journey journey : journeys.enrolling()) {
            if (journey.sample().script().plot().offers()) {
                threads.execute(() -> sign(journey, new Signatory(journey, world)));
            }
        }
        for (int i = underWay.get(); i > 0; i--) {
            int number = i;
            threads.execute(() -> enroll(number, world));
        }
    }

    /** How many have not come to the end of the portal's pages. */
    int underWay() {
        return underWay.get();
    }

    /** What each reviewer and each applicant met last that was no answer to work with. */
    List<String> troubles() {
        return troubles.entrySet().stream()
                .map(trouble -> "The %s: %s".formatted(trouble.getKey(), trouble.getValue()))
                .toList();
    }

    /** The reviewers take what is most urgent, and no case is given to two of them. */
    private void review(String name) {
        var reviewer =
                new Reviewer(
                        access.reviews(name),
                        enrollment ->
                                ofPortal(enrollment).or(() -> journeys.ofEnrollment(enrollment)));
        reviewers.add(reviewer);
        threads.execute(
                () -> review(reviewer, trouble -> troubles.put("reviewer " + name, trouble)));
    }

    private Optional<Journey> ofPortal(String enrollment) {
        return applications.values().stream()
                .filter(journey -> journey.enrollmentId().equals(Optional.of(enrollment)))
                .findFirst();
    }

    /** Begins again as another person where a page does not lead on. */
    private void enroll(int number, Signatory.World world) {
        try {
            persist(
                    () -> {
                        var applicant = new Applicant(access.portal(), world);
                        applications.put(number, applicant.journey());
                        applicant.play();
                    },
                    deadline,
                    trouble -> troubles.put("applicant " + number, trouble));
            underWay.decrementAndGet();
        } catch (OutOfPatience e) {
            troubles.merge("applicant " + number, e.getMessage(), (was, last) -> was + " " + last);
        }
    }

    private void review(Reviewer reviewer, Consumer<String> trouble) {
        try {
            while (true) {
                persist(reviewer::work, deadline, trouble);
                deadline.pause(PAUSE, "reviews");
            }
        } catch (OutOfPatience e) {
            // The play is over.
        }
    }

    private void sign(Journey journey, Signatory signatory) {
        try {
            persist(signatory::play, deadline, journey::troubled);
        } catch (OutOfPatience e) {
            journey.troubled(journey.trouble() + " " + e.getMessage());
        }
    }

    /**
     * Acts once without an error: a person who meets an error page tries again later.
     *
     * @throws OutOfPatience at the deadline
     */
    static void persist(Runnable act, Deadline deadline, Consumer<String> trouble) {
        while (true) {
            try {
                act.run();
                return;
            } catch (OutOfPatience e) {
                throw e;
            } catch (RuntimeException e) {
                trouble.accept(e.toString());
            }
            deadline.pause(PAUSE, "another try");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        try {
            reviewers.forEach(Reviewer::giveBack);
        } catch (OutOfPatience e) {
            // A claim goes back by itself.
        }
    }
}
