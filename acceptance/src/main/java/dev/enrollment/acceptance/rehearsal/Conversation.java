package dev.enrollment.acceptance.rehearsal;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.Keys;
import dev.enrollment.acceptance.http.OutOfPatience;
import dev.enrollment.acceptance.journey.Answer;
import dev.enrollment.acceptance.journey.Answers;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Journeys;
import dev.enrollment.acceptance.journey.Step;
import dev.enrollment.acceptance.partner.PartnerSystems;
import dev.enrollment.acceptance.partner.Replies;
import dev.enrollment.acceptance.samples.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The exchanges in their order. The first one makes the enrollment that the others are about. */
final class Conversation implements AutoCloseable {

    private final Applications applications;
    private final Surroundings surroundings;
    private final Answers answers = new Answers();
    private final Journey journey;
    private final PartnerSystems system;
    private final Replies replies;

    Conversation(SandboxAddresses addresses, Applications applications, Duration patience) {
        this.applications = applications;
        String partner = applications.partner();
        surroundings = new Surroundings(addresses, partner, patience);
        Journeys journeys = new Journeys(List.of(applications.good()));
        journey = journeys.all().getFirst();
        system = new PartnerSystems(addresses, List.of(partner), Keys.ofSandbox());
        replies = new Replies(addresses, List.of(partner), Keys.ofSandbox(), journeys, answers);
        replies.begin();
    }

    /** Tells each exchange as soon as it is over; ends early where nothing is accepted. */
    void hold(Consumer<Exchange> listener) {
        Exchange accepted = accepted();
        listener.accept(accepted);
        if (accepted.broken().isEmpty()) {
            String enrollment = journey.enrollmentId().orElseThrow();
            listener.accept(duplicate(enrollment));
            listener.accept(conflict());
            listener.accept(rejected());
            listener.accept(unreadable());
            listener.accept(amendment(enrollment));
            listener.accept(withdrawal(enrollment));
        }
    }

    private Exchange accepted() {
        return exchange(
                "accepted",
                "an application that keeps all rules, key and submission ID "
                        + journey.sample().key(),
                """
                keeps the enrollment ID under the submission ID. Each record gets one receipt, which names partition
                and offset. Progress follows on the same topic, numbered 1, 2, 3; an older number is old news.""",
                published(journey, Promise.accepted(), "APPLICATION_SUBMITTED"));
    }

    private Exchange duplicate(String enrollment) {
        return exchange(
                "duplicate",
                "the same application again, as after a restart",
                "takes DUPLICATE like ACCEPTED: it names the same enrollment, and nothing was begun again.",
                published(fresh(journey.sample()), Promise.of("DUPLICATE", enrollment), ""));
    }

    private Exchange conflict() {
        return exchange(
                "conflict",
                "another application under the same submission ID",
                "shows the record to a person: an ID was used twice. A change is an amendment with an ID of its own.",
                published(
                        fresh(applications.conflicting()),
                        Promise.rejected("SUBMISSION_CONFLICT"),
                        ""));
    }

    private Exchange rejected() {
        return exchange(
                "rejected",
                "an application with a postal code and an e-mail address that break rules",
                """
                shows each violation at its field: field, code, message and cure come together. Nothing was kept,
                so the application is put right and sent under the same submission ID.""",
                published(
                        fresh(applications.broken()),
                        Promise.rejected("POSTAL_CODE", "ROLE_MAILBOX"),
                        ""));
    }

    private Exchange unreadable() {
        return exchange(
                "unreadable",
                "bytes that are not an Avro record of the contract",
                """
                wakes its operator: the serializer or the schema is wrong. The receipt stands under the record's key,
                because the submission ID cannot be read. The records after it are read as usual.""",
                published(fresh(applications.unreadable()), Promise.rejected("UNREADABLE"), ""));
    }

    private Exchange amendment(String enrollment) {
        return exchange(
                "amendment",
                "after a reviewer asked for office.street: the application with another street and 'amends'",
                """
                shows a person what the codes of INFORMATION_REQUESTED ask for, and sends the whole application again
                under a new submission ID that amends the first. Progress goes on under the first submission ID.""",
                () -> {
                    surroundings.askFor("office.street", enrollment);
                    Step asked = awaitStep("INFORMATION_REQUESTED");
                    var rest =
                            published(
                                            fresh(applications.amendment()),
                                            Promise.of("ACCEPTED", enrollment),
                                            "APPLICATION_AMENDED")
                                    .happens();
                    boolean named = asked.codes().equals(List.of("office.street"));
                    return new Came(
                            Stream.concat(Stream.of(told(asked)), rest.told().stream()).toList(),
                            named ? rest.broken() : Optional.of("the item is not named"));
                });
    }

    private Exchange withdrawal(String enrollment) {
        return exchange(
                "withdrawal",
                "POST /api/enrollments/%s/withdraw with a token of partner-%s"
                        .formatted(enrollment, applications.partner()),
                """
                ends the case: the status WITHDRAWN does not change again, whoever withdrew. The company may apply
                again under a new submission ID.""",
                () -> {
                    var answer = surroundings.withdraw(enrollment);
                    if (!JsonApi.isSuccess(answer)) {
                        return new Came(
                                List.of("HTTP " + answer.statusCode()), Optional.of(answer.body()));
                    }
                    Step ended = awaitStep("APPLICATION_WITHDRAWN");
                    return new Came(
                            List.of("HTTP " + answer.statusCode(), told(ended)), gaps(ended));
                });
    }

    /** The record is answered as promised, and followed by a step where one is named. */
    private Part published(Journey record, Promise promise, String milestone) {
        return () -> {
            system.publish(record);
            var place = record.records().getLast();
            surroundings.await("the receipt", () -> !answers.to(place).isEmpty());
            List<Answer> came = answers.to(place);
            List<String> told = came.stream().map(Promise::told).toList();
            if (milestone.isEmpty() || promise.brokenBy(came).isPresent()) {
                return new Came(told, promise.brokenBy(came));
            }
            Step step = awaitStep(milestone);
            return new Came(
                    Stream.concat(told.stream(), Stream.of(told(step))).toList(), Optional.empty());
        };
    }

    private Step awaitStep(String milestone) {
        surroundings.await("the progress " + milestone, () -> journey.count(milestone) > 0);
        return journey.steps().stream()
                .filter(step -> step.milestone().equals(milestone))
                .findFirst()
                .orElseThrow();
    }

    /** All steps up to the last one have come. */
    private Optional<String> gaps(Step last) {
        int came = journey.steps().size();
        return came == last.number() && last.status().equals("WITHDRAWN")
                ? Optional.empty()
                : Optional.of(
                        "%d steps came, the last is number %d".formatted(came, last.number()));
    }

    private static String told(Step step) {
        return "progress %d, %s%s, status %s"
                .formatted(
                        step.number(),
                        step.milestone(),
                        step.codes().isEmpty() ? "" : " " + String.join(", ", step.codes()),
                        step.status());
    }

    private static Journey fresh(Sample sample) {
        return new Journey(sample);
    }

    private static Exchange exchange(String name, String sent, String handling, Part part) {
        try {
            Came came = part.happens();
            return new Exchange(name, sent, came.told(), came.broken(), handling);
        } catch (OutOfPatience | IllegalStateException e) {
            return new Exchange(
                    name, sent, List.of(), Optional.of(String.valueOf(e.getMessage())), handling);
        }
    }

    @Override
    public void close() {
        replies.close();
        system.close();
    }

    /** Something that is done, and what comes of it. */
    private interface Part {
        Came happens();
    }

    private record Came(List<String> told, Optional<String> broken) {}
}
