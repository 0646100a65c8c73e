package dev.enrollment.notification.mail;

import dev.enrollment.notification.NotificationId;
import dev.enrollment.notification.Recipient;
import java.net.IDN;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Puts a letter into its envelope: headers, both parts, and a Message-ID that follows from the
 * notification.
 */
final class Envelopes {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    // Quoted-printable text never holds it.
    private static final String BOUNDARY = "=_";

    private final String sender;
    private final String domain;
    private final Clock clock;

    Envelopes(String vendor, String from, Clock clock) {
        this.sender = EncodedWords.phrase(vendor) + " <" + from + ">";
        this.domain = from.substring(from.lastIndexOf('@'));
        this.clock = clock;
    }

    byte[] seal(
            NotificationId id,
            Recipient.Contact contact,
            Content content,
            String text,
            String html) {
        String boundary = BOUNDARY + id;
        MessageBytes message = new MessageBytes(2 * (text.length() + html.length()));
        message.header("Date", DATE.format(clock.instant()));
        message.header("From", sender);
        message.header("To", address(contact));
        message.header("Message-ID", "<" + id + domain + ">");
        message.header("Subject", EncodedWords.of(content.head().subject()));
        message.header("MIME-Version", "1.0");
        message.header("Content-Type", "multipart/alternative; boundary=\"" + boundary + '"');
        message.header("Auto-Submitted", "auto-generated");
        message.header("Content-Language", content.head().language());
        message.part(boundary, "plain", text);
        message.part(boundary, "html", html);
        return message.end(boundary);
    }

    /** Not checked here: what is no address is refused when the letter is posted. */
    private static String address(Recipient.Contact contact) {
        String mailbox = DisplayText.of(contact.email());
        int at = mailbox.lastIndexOf('@');
        String ascii =
                at < 0 ? mailbox : mailbox.substring(0, at + 1) + domain(mailbox.substring(at + 1));
        String name = DisplayText.of(contact.givenName() + " " + contact.familyName());
        return EncodedWords.phrase(name) + "\r\n <" + ascii + ">";
    }

    private static String domain(String name) {
        try {
            return IDN.toASCII(name);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
