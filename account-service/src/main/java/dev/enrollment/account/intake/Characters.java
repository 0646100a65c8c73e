package dev.enrollment.account.intake;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Characters as people count them, and those that show nothing but change what others show. */
final class Characters {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** Scripts whose letters join, so that joiners are part of the spelling (UAX 31, 2.3). */
    private static final Set<UnicodeScript> JOINING =
            EnumSet.of(
                    UnicodeScript.ARABIC,
                    UnicodeScript.SYRIAC,
                    UnicodeScript.DEVANAGARI,
                    UnicodeScript.BENGALI,
                    UnicodeScript.GURMUKHI,
                    UnicodeScript.GUJARATI,
                    UnicodeScript.ORIYA,
                    UnicodeScript.TAMIL,
                    UnicodeScript.TELUGU,
                    UnicodeScript.KANNADA,
                    UnicodeScript.MALAYALAM,
                    UnicodeScript.SINHALA);

    private Characters() {}

    /** Controls, format and bidi marks, line separators, lone surrogates, unassigned ones. */
    static boolean hidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> codePoint == REPLACEMENT;
        };
    }

    /** Where the first hidden character stands that is not part of a spelling, from 0. */
    static OptionalInt firstHidden(String text) {
        int[] characters = text.codePoints().toArray();
        return IntStream.range(0, characters.length)
                .filter(i -> hidden(characters[i]) && !joins(characters, i))
                .findFirst();
    }

    /** How many a reader counts: a letter and its accents are one. */
    static int count(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance();
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private static boolean joins(int[] characters, int i) {
        boolean joiner = characters[i] == NON_JOINER || characters[i] == JOINER;
        return joiner
                && i > 0
                && i + 1 < characters.length
                && JOINING.contains(UnicodeScript.of(characters[i - 1]))
                && UnicodeScript.of(characters[i - 1]) == UnicodeScript.of(characters[i + 1]);
    }
}
