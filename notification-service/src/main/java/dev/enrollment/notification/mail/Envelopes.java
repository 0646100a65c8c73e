package dev.enrollment.notification.mail;

import dev.enrollment.notification.NotificationId;
import dev.enrollment.notification.Recipient;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/**
 * Puts a letter into its envelope: headers, both parts, and a Message-ID that follows from the
 * notification.
 */
final class Envelopes {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session = Session.getInstance(new Properties());
    private final String vendor;
    private final String from;
    private final Clock clock;

    Envelopes(String vendor, String from, Clock clock) {
        this.vendor = vendor;
        this.from = from;
        this.clock = clock;
    }

    byte[] seal(
            NotificationId id,
            Recipient.Contact contact,
            Content content,
            String text,
            String html) {
        try {
            MimeMessage message = new StampedMessage(session, messageId(id));
            message.setFrom(new InternetAddress(from, vendor, UTF_8));
            message.setRecipient(Message.RecipientType.TO, address(contact));
            message.setSubject(content.head().subject(), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", content.head().language());
            message.setContent(
                    new MimeMultipart("alternative", part(text, "plain"), part(html, "html")));
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A letter in memory can always be written", e);
        }
    }

    private String messageId(NotificationId id) {
        return "<" + id + from.substring(from.lastIndexOf('@')) + ">";
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** Not checked here: what is no address is refused when the letter is posted. */
    private static InternetAddress address(Recipient.Contact contact) throws IOException {
        String mailbox = DisplayText.of(contact.email());
        int at = mailbox.lastIndexOf('@');
        String ascii =
                at < 0 ? mailbox : mailbox.substring(0, at + 1) + domain(mailbox.substring(at + 1));
        String name = DisplayText.of(contact.givenName() + " " + contact.familyName());
        return new InternetAddress(ascii, name, UTF_8);
    }

    private static String domain(String name) {
        try {
            return IDN.toASCII(name);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
