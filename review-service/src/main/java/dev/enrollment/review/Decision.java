package dev.enrollment.review;

import dev.enrollment.review.check.CheckSheet;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides.
 *
 * @param command APPROVE, PROPOSE, REJECT or REQUEST_INFORMATION
 * @param note for colleagues
 * @param remarks to the applicant; null for an approval and its proposal
 */
public record Decision(
        ReviewCommand command, Word word, @Nullable String note, @Nullable Remarks remarks) {

    /**
     * A decision that nobody is told yet.
     *
     * @param until when it is carried out, unless it is undone
     */
    public record Held(Decision decision, Instant until) {}

    static Decision approval(ReviewerId by, @Nullable String note) {
        return new Decision(ReviewCommand.APPROVE, Word.approval(by), note, null);
    }

    /** An approval that somebody else has to confirm. */
    static Decision proposal(ReviewerId by, @Nullable String note) {
        return new Decision(ReviewCommand.PROPOSE, Word.approval(by), note, null);
    }

    static Decision rejection(Word word, @Nullable String note, Remarks remarks) {
        return new Decision(ReviewCommand.REJECT, word, note, remarks);
    }

    static Decision request(Word word, @Nullable String note, Remarks remarks) {
        return new Decision(ReviewCommand.REQUEST_INFORMATION, word, note, remarks);
    }

    /** Whether both say the same; what is written beside it may differ. */
    boolean repeats(Decision other) {
        return command == other.command && word.equals(other.word);
    }

    /** Nobody approves before each check has its result, nor without a reason over a failed one. */
    void requireChecked(CheckSheet checks) {
        if (command != ReviewCommand.APPROVE && command != ReviewCommand.PROPOSE) {
            return;
        }
        WordRules.requireComplete(checks);
        if (checks.anyFailed()) {
            WordRules.requireReason(note);
        }
    }

    ReviewEvent event(Occurrence about, String market) {
        return switch (command) {
            case APPROVE -> new ReviewEvent.Approved(about, market, note);
            case PROPOSE -> new ReviewEvent.Proposed(about, note);
            case REJECT -> new ReviewEvent.Rejected(about, word.codes(), note, told());
            case REQUEST_INFORMATION ->
                    new ReviewEvent.InformationRequested(about, word.codes(), note, told());
            default -> throw new IllegalStateException(command + " decides nothing");
        };
    }

    private Remarks told() {
        return Objects.requireNonNull(remarks);
    }
}
