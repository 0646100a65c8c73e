package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.check.Accounts;
import dev.enrollment.acceptance.check.AnswerCheck;
import dev.enrollment.acceptance.check.Correspondence;
import dev.enrollment.acceptance.check.MailCheck;
import dev.enrollment.acceptance.check.NotificationLog;
import dev.enrollment.acceptance.check.OutcomeCheck;
import dev.enrollment.acceptance.check.SealedAgreements;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.journey.Answers;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Journeys;
import dev.enrollment.acceptance.mail.Mail;
import dev.enrollment.acceptance.mail.Mailbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks everywhere whether the run came out as expected. */
final class Inspection {

    private final Journeys journeys;
    private final AnswerCheck answers;
    private final Accounts accounts;
    private final NotificationLog notifications;
    private final SealedAgreements agreements;
    private final Mailbox mailbox;

    Inspection(Journeys journeys, Answers answers, Access access) {
        this.journeys = journeys;
        this.answers = new AnswerCheck(answers);
        this.accounts = new Accounts(accounts(journeys, access));
        this.notifications = new NotificationLog(access.notifications());
        this.agreements = new SealedAgreements(access.agreements());
        this.mailbox = access.mailbox();
    }

    private static Map<String, JsonApi> accounts(Journeys journeys, Access access) {
        return journeys.all().stream()
                .map(journey -> journey.sample().script().partner())
                .distinct()
                .collect(Collectors.toMap(partner -> partner, access::accounts));
    }

    /** Those of the {@link #differences} that no waiting mends: wrong answers, lost letters. */
    List<String> lastingDifferences() {
        return Stream.concat(
                        wrongAnswers(),
                        journeys.enrolling().stream()
                                .filter(journey -> journey.enrollmentId().isPresent())
                                .flatMap(this::lostLetters))
                .toList();
    }

    private Stream<String> lostLetters(Journey journey) {
        return MailCheck.lost(
                journey,
                mailbox.mailsTo(journey.sample().mailbox()),
                notifications.of(journey.enrollmentId().orElseThrow()))
                .stream();
    }

    /** One sentence for each record that was not answered once, as it should. */
    private Stream<String> wrongAnswers() {
        return journeys.all().stream().flatMap(answers::differences);
    }

    /** One sentence for each difference; none when all is well. */
    List<String> differences() {
        List<String> found = new ArrayList<>(wrongAnswers().toList());
        mails().forEach((journey, mails) -> found.addAll(inspect(journey, mails)));
        found.addAll(MailCheck.strays(journeys.all(), mailbox.all()));
        return found;
    }

    /** The mails of each application's administrator. */
    Map<Journey, List<Mail>> mails() {
        Map<Journey, List<Mail>> mails = new LinkedHashMap<>();
        for (Journey journey : journeys.enrolling()) {
            mails.put(journey, mailbox.mailsTo(journey.sample().mailbox()));
        }
        return mails;
    }

    private List<String> inspect(Journey journey, List<Mail> mails) {
        if (journey.enrollmentId().isEmpty()) {
            return List.of(journey.sample().company() + " has no enrollment");
        }
        Accounts.Enrollment enrollment = accounts.of(journey);
        var letters =
                new Correspondence(
                        mails,
                        notifications.of(journey.enrollmentId().get()),
                        enrollment.milestones());
        return Stream.concat(
                        OutcomeCheck.differences(journey, enrollment.status()),
                        Stream.concat(
                                MailCheck.differences(journey, letters).stream(),
                                agreements.differences(journey)))
                .toList();
    }
}
