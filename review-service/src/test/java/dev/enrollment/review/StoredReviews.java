package dev.enrollment.review;

import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.profile.Company;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.profile.Profiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts reviews and profiles into the tables, as the service itself would. */
final class StoredReviews {

    private final ApplicationContext context;
    private final Reviews reviews;
    private final Profiles profiles;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    StoredReviews(ApplicationContext context) {
        this.context = context;
        reviews = context.getBean(Reviews.class);
        profiles = context.getBean(Profiles.class);
        transaction = context.getBean(TransactionTemplate.class);
        jdbc = context.getBean(JdbcTemplate.class);
    }

    /** Nothing is open any more. */
    void none() {
        jdbc.update("DELETE FROM review_history");
        jdbc.update("DELETE FROM review");
        jdbc.update("DELETE FROM profile");
        jdbc.update("DELETE FROM profile_revision");
    }

    /** A company whose application waits since then, all checks passed. */
    Review ready(String company, Instant dueAt) {
        return keep(company, dueAt, ReviewStatus.READY, Samples.passed(null));
    }

    Review keep(String company, Instant dueAt, ReviewStatus status, CheckSheet checks) {
        EnrollmentId enrollment = new EnrollmentId(UUID.randomUUID());
        Profile sample = Samples.profile();
        Profile profile =
                new Profile(
                        enrollment,
                        1,
                        new Company(
                                "DE",
                                company,
                                null,
                                "HRB " + company.length() + company.charAt(0),
                                null,
                                null),
                        sample.office(),
                        sample.administrator(),
                        sample.supportProfile());
        Review review =
                new Review(
                        new ReviewId(UUID.randomUUID()),
                        Samples.application(enrollment, 1),
                        Term.opened(dueAt.minus(Duration.ofDays(2))).due(dueAt),
                        Standing.initial(status),
                        checks);
        transaction.executeWithoutResult(
                _ -> {
                    profiles.save(profile);
                    reviews.save(review);
                });
        return review;
    }

    /** A line of the history, by a reviewer or by nobody. */
    void happened(
            Review review,
            Instant at,
            @Nullable ReviewerId actor,
            ReviewCommand command,
            String... details) {
        jdbc.update(
                "INSERT INTO review_history (enrollment_id, at, actor, command, details) VALUES (?, ?, ?, ?, ?)",
                review.enrollment().value(),
                at.atOffset(ZoneOffset.UTC),
                actor == null ? null : actor.subject(),
                command.name(),
                details);
    }

    Profile profile(Review review) {
        return Objects.requireNonNull(
                transaction.execute(_ -> profiles.find(review.enrollment()).orElseThrow()));
    }

    void save(Review review) {
        transaction.executeWithoutResult(_ -> reviews.save(review));
    }

    void save(Profile profile) {
        transaction.executeWithoutResult(_ -> profiles.save(profile));
    }

    void inOneTransaction(Consumer<TransactionStatus> what) {
        transaction.executeWithoutResult(what);
    }

    /** At a desk whose decisions are held for an hour. */
    void holding(Consumer<ReviewDesk> what) {
        var properties = Desk.properties(Duration.ofHours(1), Set.of());
        ReviewDesk desk =
                new ReviewDesk(
                        reviews,
                        context.getBean(ReviewRecorder.class),
                        context.getBean(Colleagues.class),
                        context.getBean(ApprovalPolicy.class),
                        Desk.deadlines(properties, Clock.systemUTC()));
        inOneTransaction(_ -> what.accept(desk));
    }
}
