package dev.enrollment.review;

import dev.enrollment.review.check.CheckName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers do to single checks; like {@link ReviewDesk}, each method is one transaction. */
@Service
@Transactional
public class CheckLedger {

    private final ReviewDesk desk;
    private final CheckRounds rounds;
    private final Deadlines deadlines;

    CheckLedger(ReviewDesk desk, CheckRounds rounds, Deadlines deadlines) {
        this.desk = desk;
        this.rounds = rounds;
        this.deadlines = deadlines;
    }

    /** Makes a check again; one that waits for its source is asked again at once. */
    public void rerun(Seen seen, Reviewer by, CheckName check) {
        desk.change(seen, by, review -> rerun(review, by, check));
    }

    /** Throws {@link UnacceptableWord} where the reason is missing, or the check has passed. */
    public void waive(Seen seen, Reviewer by, CheckName check, @Nullable String reason) {
        String words = WordRules.requireReason(reason);
        desk.change(
                seen,
                by,
                review -> {
                    rounds.drop(review, check);
                    return review.checking(deadlines.now()).waive(check, by.id(), words);
                });
    }

    private Change rerun(Review review, Reviewer by, CheckName check) {
        Change again = review.checking(deadlines.now()).rerun(check, by.id());
        if (again.events().isEmpty()) {
            rounds.hurry(review, check);
        }
        return rounds.begin(again);
    }
}
