package dev.enrollment.review;

import dev.enrollment.review.profile.EnrollmentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemoryReviews implements Reviews {

    final List<EnrollmentId> forgotten = new ArrayList<>();
    private final Map<EnrollmentId, Review> reviews = new HashMap<>();
    private final Map<EnrollmentId, Integer> versions = new HashMap<>();

    InMemoryReviews with(Review review) {
        save(review);
        return this;
    }

    Review the(EnrollmentId enrollment) {
        return find(enrollment).orElseThrow();
    }

    @Override
    public Optional<Review> find(EnrollmentId enrollment) {
        return Optional.ofNullable(reviews.get(enrollment));
    }

    @Override
    public Optional<Review> find(ReviewId id) {
        return reviews.values().stream().filter(review -> review.id().equals(id)).findAny();
    }

    @Override
    public Optional<Review> mostUrgent(ReviewerId by) {
        return reviews.values().stream()
                .filter(review -> review.status() == ReviewStatus.READY)
                .filter(review -> !by.equals(review.standing().barred()))
                .filter(review -> !by.equals(review.standing().proposedBy()))
                .min(Comparator.comparing(review -> review.term().dueAt()));
    }

    /** Nothing is ever idle here: time stands still. */
    @Override
    public List<EnrollmentId> idle(Duration after, int most) {
        return List.of();
    }

    /** Everything that is held: time is over here. */
    @Override
    public List<EnrollmentId> due(int most) {
        return reviews.values().stream()
                .filter(review -> review.standing().held() != null)
                .map(Review::enrollment)
                .toList();
    }

    @Override
    public int version(EnrollmentId enrollment) {
        return versions.getOrDefault(enrollment, 0);
    }

    @Override
    public void save(Review review) {
        reviews.put(review.enrollment(), review);
        versions.merge(review.enrollment(), 1, Integer::sum);
    }

    @Override
    public void forgetWords(EnrollmentId enrollment) {
        forgotten.add(enrollment);
    }

    @Override
    public void preload(Collection<EnrollmentId> enrollments) {}
}
