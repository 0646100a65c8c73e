package dev.enrollment.review;

import java.util.List;

/**
 * A reviewer's word: an approval, or the codes of a rejection or of what is asked for.
 *
 * @param codes empty for an approval
 */
public record Word(ReviewerId by, List<String> codes) {

    public Word {
        codes = List.copyOf(codes);
    }

    static Word approval(ReviewerId by) {
        return new Word(by, List.of());
    }
}
