package dev.enrollment.sandbox.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Makes the readable form of a message. What cannot be parsed is shown as plain text. */
final class MailReader {

    private MailReader() {}

    static Mail read(Envelope envelope, byte[] raw) {
        try {
            MimeMessage message =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            Map<String, String> headers = headers(message);
            return mail(
                    envelope,
                    headers,
                    first(message, "text/plain").orElse(""),
                    first(message, "text/html").orElse(""));
        } catch (MessagingException | IOException e) {
            return mail(envelope, Map.of(), new String(raw, StandardCharsets.UTF_8), "");
        }
    }

    private static Mail mail(
            Envelope envelope, Map<String, String> headers, String text, String html) {
        return new Mail(
                envelope.id(),
                headers.getOrDefault("Message-ID", ""),
                String.join(", ", envelope.recipients()),
                headers.getOrDefault("From", envelope.sender()),
                headers.getOrDefault("Subject", ""),
                envelope.receivedAt(),
                headers,
                text,
                html);
    }

    private static Map<String, String> headers(MimeMessage message)
            throws MessagingException, UnsupportedEncodingException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.putIfAbsent(
                    header.getName(),
                    MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        }
        return headers;
    }

    private static Optional<String> first(Part part, String type)
            throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(content(part));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = first(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String content(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof String text) {
            return text;
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
