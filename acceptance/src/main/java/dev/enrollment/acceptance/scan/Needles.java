package dev.enrollment.acceptance.scan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known to be personal or secret: collected from the places where it may be. Names are
 * taken word by word, telephones as digits.
 */
public final class Needles {

    /** Shorter words are too often something else. */
    private static final int SHORTEST_NAME = 4;

    private static final int SHORTEST_PHONE = 8;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

    private final Set<String> names = new HashSet<>();
    private final Set<String> phones = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> secrets = new HashSet<>();

    /** A person's given or family name. */
    public void name(String name) {
        NO_LETTERS
                .splitAsStream(name)
                .filter(word -> word.length() >= SHORTEST_NAME)
                .forEach(word -> names.add(folded(word)));
    }

    /** A telephone number, written in any way. */
    public void phone(String number) {
        String digits = NO_DIGITS.matcher(number).replaceAll("");
        if (digits.length() >= SHORTEST_PHONE) {
            phones.add(digits);
        }
    }

    /** A code that was sent to a telephone. */
    public void code(String code) {
        codes.add(code);
    }

    /** A long text that opens something, as the token of a link. */
    public void secret(String secret) {
        secrets.add(secret);
    }

    boolean isSecret(String text) {
        return secrets.contains(text);
    }

    boolean isName(String word) {
        return names.contains(folded(word));
    }

    boolean isPhone(String digits) {
        return phones.contains(digits);
    }

    boolean isCode(String digits) {
        return codes.contains(digits);
    }

    /** How much is looked for. */
    @Override
    public String toString() {
        return "%d words of names, %d telephones, %d phone codes, %d link tokens"
                .formatted(names.size(), phones.size(), codes.size(), secrets.size());
    }

    boolean isEmpty() {
        return names.isEmpty() || phones.isEmpty();
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
