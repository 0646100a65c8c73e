package dev.enrollment.notification.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.MimeUtility;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Text in headers: as it is where it is ASCII, else in encoded words of UTF-8 (RFC 2047), one for
 * each line. Jakarta Mail looks for its stream provider at every word, which costs more than the
 * letter.
 */
final class EncodedWords {

    private static final String LEAD = "=?";
    private static final int LONGEST_NAME = "Subject: ".length();
    private static final Pattern PLAIN = Pattern.compile("[ -~]*");
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");

    // In Base64 this is 60 characters, with its frame 72: a line has 76.
    private static final int BYTES_IN_WORD = 45;

    private EncodedWords() {}

    /** Free text, such as a subject. */
    static String of(String text) {
        return isReadAsItIs(text) ? MimeUtility.fold(LONGEST_NAME, text) : encoded(text);
    }

    /** The name beside an address. */
    static String phrase(String name) {
        if (!isReadAsItIs(name)) {
            return encoded(name);
        }
        return ATOMS.matcher(name).matches()
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isReadAsItIs(String text) {
        return PLAIN.matcher(text).matches() && !text.contains(LEAD);
    }

    private static String encoded(String text) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int to = endOfWord(text, from);
            words.append(words.isEmpty() ? "" : "\r\n ").append("=?UTF-8?B?");
            byte[] word = text.substring(from, to).getBytes(UTF_8);
            words.append(new String(Base64.getEncoder().encode(word), US_ASCII)).append("?=");
            from = to;
        }
        return words.toString();
    }

    /** No character is divided. */
    private static int endOfWord(String text, int from) {
        int bytes = 0;
        int at = from;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            bytes += Character.toString(character).getBytes(UTF_8).length;
            if (bytes > BYTES_IN_WORD) {
                break;
            }
            at += Character.charCount(character);
        }
        return at;
    }
}
