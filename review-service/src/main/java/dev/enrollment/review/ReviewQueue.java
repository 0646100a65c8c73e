package dev.enrollment.review;

import dev.enrollment.review.profile.Profile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reviewers see; reads without locking anything. */
public interface ReviewQueue {

    /** The reviews that match, the one due first at the head. */
    Page find(QueueFilter filter);

    /** Everything about one review. */
    Optional<File> find(ReviewId id);

    /**
     * A part of the list.
     *
     * @param total how many match in all
     */
    record Page(List<Entry> entries, long total) {}

    /**
     * One line of the list.
     *
     * @param company its legal name; null once the enrollment is erased
     */
    record Entry(Review review, @Nullable String company) {}

    /**
     * One review with its applicant and its history, oldest first.
     *
     * @param profile null once the enrollment is erased
     */
    record File(Review review, @Nullable Profile profile, List<HistoryEntry> history) {

        /** Documents are handed in where information was asked for, and go with an erasure. */
        public boolean mayHaveDocuments() {
            return profile != null
                    && history.stream()
                            .anyMatch(line -> line.command() == ReviewCommand.REQUEST_INFORMATION);
        }
    }
}
