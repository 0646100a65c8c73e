package dev.enrollment.review;

import dev.enrollment.review.catalogue.CodeList;
import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.check.CheckState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reviewer's codes and notes may be. Codes are those of the program's data files. */
final class WordRules {

    static final int LONGEST_NOTE = 4_000;

    private final String field;
    private final CodeList known;

    private WordRules(String field, CodeList known) {
        this.field = field;
        this.known = known;
    }

    static WordRules ofRejections() {
        return new WordRules("reasons", CodeList.named("rejection-reasons"));
    }

    static WordRules ofInformation() {
        return new WordRules("items", CodeList.named("information-items"));
    }

    /**
     * Returns the codes without repeats; throws {@link UnacceptableWord} naming every broken rule.
     */
    List<String> require(@Nullable List<@Nullable String> codes, @Nullable String note) {
        List<Violation> violations = new ArrayList<>();
        List<String> accepted = new ArrayList<>();
        if (codes == null || codes.isEmpty()) {
            violations.add(new Violation(field, "REQUIRED", "At least one code", cure()));
        } else {
            for (int i = 0; i < codes.size() && violations.size() < known.codes().size(); i++) {
                accept(i, codes.get(i), accepted, violations);
            }
        }
        checkText("note", note, LONGEST_NOTE, violations);
        if (!violations.isEmpty()) {
            throw new UnacceptableWord(violations);
        }
        return accepted.stream().distinct().toList();
    }

    /** Throws {@link UnacceptableWord} where nothing is said, or what is said is no text. */
    static String requireReason(@Nullable String note) {
        if (note == null || note.isBlank()) {
            throw new UnacceptableWord(
                    List.of(new Violation("note", "REQUIRED", "Words are needed here", "Say why")));
        }
        requireText(note);
        return note;
    }

    /** Throws {@link UnacceptableWord} where a check has passed: nothing is to be waived. */
    static void requireWaivable(CheckState state) {
        if (state == CheckState.PASSED) {
            throw new UnacceptableWord(
                    List.of(
                            new Violation(
                                    "check",
                                    "CHECK_PASSED",
                                    "The check has passed",
                                    "Waive a check that has not passed")));
        }
    }

    /** Throws {@link UnacceptableWord} where a check is without result. */
    static void requireComplete(CheckSheet checks) {
        if (!checks.isComplete()) {
            throw new UnacceptableWord(
                    List.of(
                            new Violation(
                                    "checks",
                                    "CHECK_OPEN",
                                    "No result yet of " + checks.open(),
                                    "Wait for the result, or waive the check")));
        }
    }

    /** Throws {@link UnacceptableWord} where the note is no text, or too long. */
    static void requireText(@Nullable String note) {
        List<Violation> violations = new ArrayList<>();
        checkText("note", note, LONGEST_NOTE, violations);
        if (!violations.isEmpty()) {
            throw new UnacceptableWord(violations);
        }
    }

    private void accept(
            int index, @Nullable String code, List<String> accepted, List<Violation> violations) {
        if (code != null && known.contains(code)) {
            accepted.add(code);
            return;
        }
        String at = "%s[%d]".formatted(field, index);
        violations.add(new Violation(at, "UNKNOWN_CODE", "No code of the catalogue", cure()));
    }

    private String cure() {
        return known.codes().stream().sorted().collect(Collectors.joining(", ", "One of ", ""));
    }

    static void checkText(
            String field, @Nullable String text, int longest, List<Violation> violations) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            violations.add(
                    new Violation(
                            field,
                            "TOO_LONG",
                            "It is longer than %d characters".formatted(longest),
                            "Shorten it"));
        }
        if (text.codePoints().anyMatch(WordRules::unprintable)) {
            violations.add(
                    new Violation(
                            field,
                            "UNPRINTABLE",
                            "It has characters that are not text",
                            "Send letters, digits, punctuation, tabs and line breaks"));
        }
    }

    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
