package dev.enrollment.benchmark.pipeline;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a letter.
 *
 * @param messageId the same for every copy
 * @param subject as the signatory reads it
 * @param link to the agreement, of letters that carry one
 */
record Letter(String messageId, String subject, Optional<URI> link) {

    private static final Pattern MESSAGE_ID = header("Message-ID");
    private static final Pattern SUBJECT = header("Subject");
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\"<>]+/agreements/[\\w.~-]+");

    /** Reads headers, and the first link; the text may be quoted-printable. */
    static Letter of(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String headers = text.substring(0, Math.max(end, 0)).replaceAll("\r\n[ \t]+", " ");
        String subject = value(SUBJECT, headers);
        boolean offers = LetterKind.of(subject).filter(LetterKind.OFFER::equals).isPresent();
        return new Letter(
                value(MESSAGE_ID, headers), subject, offers ? link(text) : Optional.empty());
    }

    private static Optional<URI> link(String text) {
        Matcher link = LINK.matcher(text.replace("=\r\n", "").replace("=3D", "="));
        return link.find() ? Optional.of(URI.create(link.group())) : Optional.empty();
    }

    private static String value(Pattern header, String headers) {
        Matcher found = header.matcher(headers);
        return found.find() ? found.group(1).strip() : "";
    }

    private static Pattern header(String name) {
        return Pattern.compile("^" + name + ":(.*)$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    }
}
