package dev.enrollment.review.profile;

import dev.enrollment.review.catalogue.CodeList;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A company's name as it is compared: names that a hurried reader takes for one another have the
 * same key. Accents, case, punctuation and legal form do not count; letters of other scripts that
 * look Latin count as Latin.
 */
public final class LegalName {

    private static final CodeList LEGAL_FORMS = CodeList.named("legal-forms");

    private LegalName() {}

    /** The key; where nothing but a legal form is left, that counts after all. */
    public static String key(String name) {
        String plain = latin(name);
        String key =
                Stream.of(plain.split("[^\\p{L}\\p{N}]+", -1))
                        .filter(word -> !LEGAL_FORMS.contains(word))
                        .collect(Collectors.joining());
        return key.isEmpty() ? plain.replaceAll("\\s+", "") : key;
    }

    private static String latin(String name) {
        String marked =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replace("đ", "d")
                        .replace("æ", "a")
                        .replace("œ", "o");
        StringBuilder latin = new StringBuilder(marked.length());
        // A full stop within an abbreviation, as in S.p.A., parts no words.
        marked.replaceAll("(?U)\\p{M}|(?<=\\b\\p{L})\\.", "")
                .replace('0', 'o')
                .replace('1', 'l')
                .codePoints()
                .map(LookAlikes::latin)
                .forEach(latin::appendCodePoint);
        // Müller is also written Mueller.
        return latin.toString().replaceAll("([aou])e", "$1");
    }
}
