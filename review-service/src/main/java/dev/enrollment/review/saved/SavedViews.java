package dev.enrollment.review.saved;

import dev.enrollment.review.ReviewerId;
import java.util.List;
import java.util.Optional;

/** All views. */
public interface SavedViews {

    /** The reader's own and those that are shared, in the order of their names. */
    List<SavedView> seenBy(ReviewerId reader);

    Optional<SavedView> find(ViewId id);

    /** Keeps a new view, or one that is known; false where the owner has another of this name. */
    boolean save(SavedView view);

    void delete(ViewId id);
}
