package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.OutOfPatience;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Journeys;
import dev.enrollment.acceptance.people.Desks;
import dev.enrollment.acceptance.people.Identities;
import dev.enrollment.acceptance.people.Reviewer;
import dev.enrollment.acceptance.people.Signatory;
import dev.enrollment.acceptance.people.Telephones;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reviewers and signatories, each acting on its own until the play is over. */
final class Cast implements AutoCloseable {

    private static final List<String> REVIEWERS = List.of("rita", "ravi");
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int DESKS = 3;

    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final Journeys journeys;
    private final Access access;
    private final Deadline deadline;

    Cast(Journeys journeys, Access access, Deadline deadline) {
        this.journeys = journeys;
        this.access = access;
        this.deadline = deadline;
    }

    void begin() {
        for (int i = 0; i < REVIEWERS.size(); i++) {
            review(i);
        }
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
                threads.execute(() -> persist(journey, new Signatory(journey, world)));
            }
        }
    }

    /** Each reviewer takes every other application, so that they do not dispute. */
    private void review(int number) {
        List<Journey> all = journeys.enrolling();
        var reviewer =
                new Reviewer(
                        access.reviews(REVIEWERS.get(number)),
                        enrollment ->
                                journeys.ofEnrollment(enrollment)
                                        .filter(
                                                journey ->
                                                        all.indexOf(journey) % REVIEWERS.size()
                                                                == number));
        threads.execute(() -> persist(reviewer));
    }

    private void persist(Reviewer reviewer) {
        try {
            while (true) {
                reviewer.work();
                deadline.pause(PAUSE, "reviews");
            }
        } catch (OutOfPatience e) {
            // The play is over.
        }
    }

    /** A person who meets an error page tries again later. */
    private void persist(Journey journey, Signatory signatory) {
        try {
            while (!plays(journey, signatory)) {
                deadline.pause(PAUSE, "another try");
            }
        } catch (OutOfPatience e) {
            journey.troubled(journey.trouble() + " " + e.getMessage());
        }
    }

    private static boolean plays(Journey journey, Signatory signatory) {
        try {
            signatory.play();
            return true;
        } catch (OutOfPatience e) {
            throw e;
        } catch (RuntimeException e) {
            journey.troubled(e.toString());
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
