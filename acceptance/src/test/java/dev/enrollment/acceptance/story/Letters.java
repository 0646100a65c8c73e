package dev.enrollment.acceptance.story;

import static org.awaitility.Awaitility.await;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.check.MailCheck;
import dev.enrollment.acceptance.check.NotificationLog;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.http.Tokens;
import dev.enrollment.acceptance.mail.Mail;
import dev.enrollment.acceptance.mail.Mailbox;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.Jsoup;

/** The letters that people in a story get. */
final class Letters {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Mailbox mailbox;
    private final NotificationLog log;

    Letters(SandboxAddresses addresses) {
        var http = new PatientHttp(Deadline.in(LONGEST));
        mailbox = new Mailbox(JsonApi.open(http, addresses.mailbox()));
        var oskar = new Tokens(http, addresses.identity()).ofStaff("oskar");
        log = new NotificationLog(new JsonApi(http, addresses.notification(), oskar));
    }

    /** Where the letter about an enrollment leads, once it has come and the reader looked at it. */
    URI about(String enrollment, String kind, Person to, Tab reader) {
        return read(
                to,
                reader,
                mail -> MailCheck.kind(mail.messageId(), log.of(enrollment)).equals(kind));
    }

    /** Where the identity provider's letter leads. */
    URI toConfirm(Person to, Tab reader) {
        return read(to, reader, mail -> mail.html().contains("action-token"));
    }

    private URI read(Person to, Tab reader, Predicate<Mail> wanted) {
        Mail letter =
                await().atMost(Tab.PATIENCE)
                        .until(() -> found(to, wanted), found -> !found.isEmpty())
                        .getLast();
        reader.look(letter.html());
        return URI.create(Jsoup.parse(letter.html()).select("a.button").attr("href"));
    }

    private List<Mail> found(Person to, Predicate<Mail> wanted) {
        return mailbox.mailsTo(to.email()).stream().filter(wanted).toList();
    }
}
