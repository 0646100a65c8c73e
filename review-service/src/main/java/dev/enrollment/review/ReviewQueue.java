package dev.enrollment.review;

import dev.enrollment.review.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reviewers see; reads without locking anything. */
public interface ReviewQueue {

    /** The reviews that match, in the order that is asked for. */
    Page find(QueueFilter filter);

    /** How many match, counted up to this many and no further. */
    int count(QueueFilter filter, int most);

    /** Everything about one review. */
    Optional<File> find(ReviewId id);

    /**
     * A part of the list.
     *
     * @param next where the list goes on; null at its end
     */
    record Page(List<Entry> entries, @Nullable QueuePlace next) {

        /**
         * What was found, where the list has one line more than the page: then it goes on.
         *
         * @param found at most one more than the filter's size
         */
        public static Page of(List<Entry> found, QueueFilter filter) {
            if (found.size() <= filter.size()) {
                return new Page(found, null);
            }
            List<Entry> shown = List.copyOf(found.subList(0, filter.size()));
            return new Page(shown, QueuePlace.of(filter.order(), shown.getLast().review()));
        }
    }

    /**
     * One line of the list.
     *
     * @param company its legal name; null once the enrollment is erased
     * @param holder name of the assignee; null where there is none, or none is known
     * @param goesBackAt when the claim ends unless something happens; null where nobody has claimed
     * @param version how many things have happened to it
     */
    record Entry(
            Review review,
            @Nullable String company,
            @Nullable String holder,
            @Nullable Instant goesBackAt,
            int version) {}

    /**
     * One review with its applicant and its history, oldest first.
     *
     * @param profile null once the enrollment is erased
     * @param holder name of the assignee, where one is known
     * @param goesBackAt when the claim ends unless something happens; null where nobody has claimed
     */
    record File(
            Review review,
            @Nullable Profile profile,
            @Nullable String holder,
            @Nullable Instant goesBackAt,
            List<HistoryEntry> history) {

        /** As a line of the list. */
        public Entry entry() {
            String company = profile == null ? null : profile.company().legalName();
            return new Entry(review, company, holder, goesBackAt, history.size());
        }

        /**
         * Documents are handed in where information was asked for, and with an appeal. They go with
         * an erasure.
         */
        public boolean mayHaveDocuments() {
            return profile != null
                    && history.stream()
                            .map(HistoryEntry::command)
                            .anyMatch(
                                    done ->
                                            done == ReviewCommand.REQUEST_INFORMATION
                                                    || done == ReviewCommand.APPEAL);
        }
    }
}
