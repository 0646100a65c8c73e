package dev.enrollment.review.web.console;

import dev.enrollment.review.Background.Lookalike;
import dev.enrollment.review.HistoryEntry;
import dev.enrollment.review.Review;
import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.check.CheckState;
import dev.enrollment.review.profile.Profile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one case.
 *
 * @param line what the queue shows of it
 * @param changes what amendments have changed in the profile, newest first
 * @param documents where the browser finds what the applicant handed in; null where there is none
 */
record CaseView(
        ReviewQueue.File file,
        QueueLine line,
        List<Lookalike> alike,
        List<Amendment> changes,
        @Nullable URI documents) {

    /** What one amendment has changed in the profile. */
    record Amendment(int revision, List<FieldChange> fields) {}

    public Review review() {
        return file.review();
    }

    public @Nullable Profile profile() {
        return file.profile();
    }

    /** What the profile tells in one of its parts, by path; nothing once it is erased. */
    public Map<String, String> told(String part) {
        Profile profile = profile();
        return profile == null ? Map.of() : ProfileTexts.told(profile, part);
    }

    public int version() {
        return file.history().size();
    }

    public List<HistoryEntry> history() {
        return file.history().reversed();
    }

    public List<CheckLine> checks() {
        return CheckLine.of(review().checks(), file.history());
    }

    public boolean isAnyFailed() {
        return review().checks().anyFailed();
    }

    /** The checks that a reviewer may go on without. */
    public List<CheckLine> waivable() {
        return checks().stream()
                .filter(line -> line.check().state() != CheckState.PASSED)
                .filter(line -> line.check().state() != CheckState.WAIVED)
                .toList();
    }

    public boolean isOpen() {
        return ReviewStatus.OPEN.contains(review().status());
    }

    /** The decision that this person has undone, where nothing has happened since. */
    Optional<HistoryEntry> undoneBy(ReviewerId person) {
        return history().stream()
                .findFirst()
                .filter(last -> last.command() == ReviewCommand.UNDO)
                .filter(last -> person.equals(last.actor()));
    }

    /** What has happened since a version that somebody saw, oldest first. */
    List<HistoryEntry> since(int seen) {
        List<HistoryEntry> all = file.history();
        return all.subList(Math.clamp(seen, 0, all.size()), all.size());
    }
}
