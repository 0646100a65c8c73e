package dev.enrollment.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A letter as its reader gets it. */
record OpenedLetter(MimeMessage message, String text, String html) {

    private static final Pattern HEAD = Pattern.compile("(?s)<head>.*?</head>");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");

    static OpenedLetter of(byte[] bytes) {
        try {
            MimeMessage message =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return new OpenedLetter(
                    message,
                    ((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n"),
                    ((String) parts.getBodyPart(1).getContent()).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    String header(String name) {
        try {
            return message.getHeader(name, ",");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    String subject() {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the HTML shows, without its markup. */
    String shown() {
        return HtmlUtils.htmlUnescape(
                TAG.matcher(HEAD.matcher(html).replaceAll("")).replaceAll("\n"));
    }
}
