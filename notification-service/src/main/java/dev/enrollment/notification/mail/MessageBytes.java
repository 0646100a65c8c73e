package dev.enrollment.notification.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A message as it grows: headers, then parts, in the form of RFC 5322. */
final class MessageBytes {

    private static final String LINE_END = "\r\n";

    private final ByteArrayOutputStream bytes;

    MessageBytes(int size) {
        bytes = new ByteArrayOutputStream(size);
    }

    /** The value may be folded, but holds no other line end. */
    void header(String name, String value) {
        if (value.replace(LINE_END + " ", "").chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A control character in " + name);
        }
        write(name + ": " + value + LINE_END);
    }

    void part(String boundary, String subtype, String text) {
        write(LINE_END + "--" + boundary + LINE_END);
        header("Content-Type", "text/" + subtype + "; charset=UTF-8");
        header("Content-Transfer-Encoding", "quoted-printable");
        write(LINE_END);
        bytes.writeBytes(QuotedPrintable.encode(text));
    }

    byte[] end(String boundary) {
        write(LINE_END + "--" + boundary + "--" + LINE_END);
        return bytes.toByteArray();
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
