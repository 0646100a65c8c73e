package dev.enrollment.agreement;

/**
 * Why a signatory declines.
 *
 * @param words in the signatory's own words, empty where there are none; personal data, and in no
 *     event
 */
public record Refusal(DeclineReason reason, String words) {

    /** Most characters of a signatory's words. */
    public static final int LONGEST = 1000;

    /**
     * Lines end in one way, and no control character stays.
     *
     * @throws IllegalArgumentException where the words are too long
     */
    public Refusal {
        words = plain(words);
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Words have at most %d characters".formatted(LONGEST));
        }
    }

    /** Whether these words may stand in a refusal. */
    public static boolean fits(String words) {
        return plain(words).length() <= LONGEST;
    }

    private static String plain(String words) {
        return words.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }

    @Override
    public String toString() {
        return "Refusal[" + reason + "]";
    }
}
