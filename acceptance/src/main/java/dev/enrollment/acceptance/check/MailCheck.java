package dev.enrollment.acceptance.check;

import dev.enrollment.acceptance.check.NotificationLog.Notice;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.mail.Mail;
import dev.enrollment.acceptance.mail.MailKind;
import dev.enrollment.acceptance.samples.Plot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A company's administrator got the mails of the company's story, each once, and nothing else. What
 * the clock decides (reminder, announced delay) must be there as often as the timeline says.
 */
public final class MailCheck {

    private static final String UNKNOWN = "a mail that notification-service does not know";

    private MailCheck() {}

    /**
     * Compares one company's mails.
     *
     * @return one sentence for each difference
     */
    public static List<String> differences(Journey journey, Correspondence letters) {
        List<Notice> notices = letters.notices();
        Map<String, Long> copies =
                letters.mails().stream()
                        .collect(Collectors.groupingBy(Mail::messageId, Collectors.counting()));
        Map<String, Integer> found = new TreeMap<>();
        copies.keySet().forEach(id -> found.merge(kind(id, notices), 1, Integer::sum));
        Map<String, Integer> wanted = wanted(journey, letters);
        var kinds = new TreeSet<>(found.keySet());
        kinds.addAll(wanted.keySet());
        return Stream.concat(
                        kinds.stream()
                                .filter(kind -> count(found, kind) != count(wanted, kind))
                                .map(kind -> sentence(kind, found, wanted)),
                        copies.entrySet().stream()
                                .filter(
                                        mail ->
                                                mail.getValue()
                                                        > 1 + doubts(mail.getKey(), notices))
                                .map(
                                        mail ->
                                                "got %d copies of %s"
                                                        .formatted(mail.getValue(), mail.getKey())))
                .map(difference -> journey.sample().company() + " " + difference)
                .toList();
    }

    /** One sentence for each letter that was given up and did not arrive; waiting does not help. */
    public static List<String> lost(Journey journey, List<Mail> mails, List<Notice> notices) {
        return notices.stream()
                .filter(Notice::isGivenUp)
                .filter(
                        notice ->
                                mails.stream()
                                        .noneMatch(mail -> mail.messageId().contains(notice.id())))
                .map(
                        notice ->
                                "%s will not get %s: it failed with %s"
                                        .formatted(
                                                journey.sample().company(),
                                                notice.kind(),
                                                notice.cause()))
                .toList();
    }

    /** Mails to somebody to whom nothing may be written: the addresses of refused records. */
    public static List<String> strays(List<Journey> all, List<Mail> mails) {
        List<String> expected = addresses(all.stream().filter(MailCheck::enrolls));
        List<String> refused = addresses(all.stream().filter(journey -> !enrolls(journey)));
        return mails.stream()
                .map(Mail::to)
                .filter(to -> !expected.contains(to))
                .filter(to -> refused.stream().anyMatch(address -> address.contains(to)))
                .map(to -> "a refused record's address got a mail: " + to)
                .toList();
    }

    private static boolean enrolls(Journey journey) {
        return journey.sample().script().plot().enrolls();
    }

    private static List<String> addresses(Stream<Journey> journeys) {
        return journeys.map(journey -> journey.sample().mailbox()).toList();
    }

    private static Map<String, Integer> wanted(Journey journey, Correspondence letters) {
        Plot plot = journey.sample().script().plot();
        Map<String, Integer> wanted = new TreeMap<>();
        plot.mails().forEach(kind -> wanted.put(kind.name(), 1));
        wanted.merge(
                MailKind.AGREEMENT_REMINDER.name(), letters.count("AGREEMENT_REMINDED"), Math::max);
        wanted.merge(
                MailKind.PROVISIONING_DELAYED.name(),
                letters.count("PROVISIONING_DELAYED"),
                Math::max);
        return wanted;
    }

    /** What a mail is about, by what notification-service says of the mail it sent. */
    public static String kind(String messageId, List<Notice> notices) {
        return notices.stream()
                .filter(notice -> messageId.contains(notice.id()))
                .map(Notice::kind)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static int doubts(String messageId, List<Notice> notices) {
        return notices.stream()
                .filter(notice -> messageId.contains(notice.id()))
                .mapToInt(Notice::doubts)
                .sum();
    }

    private static int count(Map<String, Integer> counts, String kind) {
        return counts.getOrDefault(kind, 0);
    }

    private static String sentence(
            String kind, Map<String, Integer> found, Map<String, Integer> wanted) {
        return "got %s %d times, not %d".formatted(kind, count(found, kind), count(wanted, kind));
    }
}
