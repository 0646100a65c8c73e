package dev.enrollment.notification.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Encodes text as quoted-printable UTF-8 (RFC 2045, 6.7): lines of at most 76 characters, CRLF line
 * ends, readable as far as it is ASCII, and fit for mail servers without 8BITMIME. Jakarta Mail's
 * encoder writes byte by byte through several streams, which was the costliest step of a letter.
 */
final class QuotedPrintable {

    private static final int LONGEST_LINE = 76;
    private static final int ESCAPE = 3;
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(US_ASCII);

    private final byte[] text;
    private byte[] out;
    private int length;
    private int column;

    private QuotedPrintable(byte[] text) {
        this.text = text;
        this.out = new byte[text.length + text.length / 2 + LONGEST_LINE];
    }

    static byte[] encode(String text) {
        return new QuotedPrintable(text.getBytes(UTF_8)).encoded();
    }

    private byte[] encoded() {
        for (int at = 0; at < text.length; at++) {
            if (length + LONGEST_LINE > out.length) {
                out = Arrays.copyOf(out, 2 * out.length);
            }
            byte next = text[at];
            if (next == '\n') {
                endLine();
            } else if (next != '\r' || !isLineEnd(at + 1)) {
                character(next, at);
            }
        }
        return Arrays.copyOf(out, length);
    }

    private void character(byte next, int at) {
        if (isPlain(next) || (isBlank(next) && !isLineEnd(at + 1) && !isCrLf(at + 1))) {
            breakBefore(1);
            out[length++] = next;
            column++;
        } else {
            breakBefore(ESCAPE);
            out[length++] = '=';
            out[length++] = DIGITS[(next >> 4) & 0xF];
            out[length++] = DIGITS[next & 0xF];
            column += ESCAPE;
        }
    }

    /** Breaks the line softly where the next characters do not fit. */
    private void breakBefore(int characters) {
        if (column + characters >= LONGEST_LINE) {
            out[length++] = '=';
            endLine();
        }
    }

    private void endLine() {
        out[length++] = '\r';
        out[length++] = '\n';
        column = 0;
    }

    private boolean isLineEnd(int at) {
        return at >= text.length || text[at] == '\n';
    }

    private boolean isCrLf(int at) {
        return text[at] == '\r' && isLineEnd(at + 1);
    }

    private static boolean isPlain(byte next) {
        return next > ' ' && next <= '~' && next != '=';
    }

    private static boolean isBlank(byte next) {
        return next == ' ' || next == '\t';
    }
}
