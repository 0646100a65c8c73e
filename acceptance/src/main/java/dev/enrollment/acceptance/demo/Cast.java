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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Reviewers and signatories, each acting on its own until the play is over. */
final class Cast implements AutoCloseable {

    private static final List<String> REVIEWERS = List.of("rita", "ravi");
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int DESKS = 3;

    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
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
                threads.execute(() -> sign(journey, new Signatory(journey, world)));
            }
        }
    }

    /** What each reviewer met last that was no answer to work with. */
    List<String> troubles() {
        return troubles.entrySet().stream()
                .map(
                        trouble ->
                                "The reviewer %s: %s"
                                        .formatted(trouble.getKey(), trouble.getValue()))
                .toList();
    }

    /** Each reviewer takes every other application, so that they do not dispute. */
    private void review(int number) {
        String name = REVIEWERS.get(number);
        List<Journey> all = journeys.enrolling();
        var reviewer =
                new Reviewer(
                        access.reviews(name),
                        enrollment ->
                                journeys.ofEnrollment(enrollment)
                                        .filter(
                                                journey ->
                                                        all.indexOf(journey) % REVIEWERS.size()
                                                                == number));
        threads.execute(() -> review(reviewer, trouble -> troubles.put(name, trouble)));
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
    }
}
