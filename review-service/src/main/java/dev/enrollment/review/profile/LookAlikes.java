package dev.enrollment.review.profile;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small letters of other scripts that a reader takes for Latin ones. */
final class LookAlikes {

    /** Cyrillic and Greek letters by the Latin letter they look like. */
    private static final Map<Integer, Integer> LATIN =
            pairs("авекмнорстухіјѕԁԛԝαβεικνορτυχ", "abekmhopctyxijsdqwabeikvoptux");

    private LookAlikes() {}

    static int latin(int letter) {
        return LATIN.getOrDefault(letter, letter);
    }

    private static Map<Integer, Integer> pairs(String from, String to) {
        if (from.length() != to.length()) {
            throw new IllegalArgumentException("Each letter has its look-alike");
        }
        return IntStream.range(0, from.length())
                .boxed()
                .collect(
                        Collectors.toUnmodifiableMap(
                                i -> (int) from.charAt(i), i -> (int) to.charAt(i)));
    }
}
