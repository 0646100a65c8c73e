package dev.enrollment.review.profile;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a profile is found by: the company's name and numbers and the administrator's name, without
 * accents and punctuation, in lower case. Words that are looked for are made plain in the same way.
 */
public final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    public static String of(Profile profile) {
        Company company = profile.company();
        String vatNumber = company.vatNumber() == null ? "" : company.vatNumber();
        return Stream.of(
                        company.legalName(),
                        company.registrationNumber(),
                        CompanyNumber.key(company.registrationNumber()),
                        CompanyNumber.key(vatNumber),
                        profile.administrator().givenName(),
                        profile.administrator().familyName())
                .map(SearchWords::plain)
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** The words to look for; none where the text has no letter and no digit. */
    public static List<String> of(String text) {
        return Stream.of(plain(text).split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private static String plain(String text) {
        String marked = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = MARKS.matcher(marked).replaceAll("").replace("ß", "ss");
        return BETWEEN.matcher(bare).replaceAll(" ").strip();
    }
}
