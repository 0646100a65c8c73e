package dev.enrollment.review.web;

import dev.enrollment.review.BulkDesk;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.Seen;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What people do to many reviews at once. */
@RestController
class BulkController {

    private final BulkDesk desk;

    BulkController(BulkDesk desk) {
        this.desk = desk;
    }

    /** Body of an order. */
    record BulkRequest(
            BulkDesk.@Nullable Action action,
            @Nullable String assignee,
            @Nullable String reason,
            @Nullable List<@Nullable Item> items) {

        /** One review, as it was seen. */
        record Item(@Nullable UUID reviewId, @Nullable Integer version) {}

        BulkDesk.Order order() {
            Stream<@Nullable Item> all = items == null ? Stream.of() : items.stream();
            return new BulkDesk.Order(
                    action,
                    assignee == null || assignee.isBlank() ? null : new ReviewerId(assignee),
                    reason,
                    all.filter(Objects::nonNull).flatMap(BulkRequest::seen).toList());
        }

        private static Stream<Seen> seen(Item item) {
            UUID id = item.reviewId();
            return id == null ? Stream.of() : Stream.of(new Seen(new ReviewId(id), item.version()));
        }
    }

    /** What became of each. */
    record BulkAnswer(List<Line> results) {

        /** One review of the order. */
        record Line(UUID reviewId, BulkDesk.Outcome outcome) {}
    }

    @PostMapping("/api/reviews/bulk")
    BulkAnswer carryOut(@RequestBody BulkRequest body, Authentication who) {
        return new BulkAnswer(
                desk.carryOut(body.order(), Staff.of(who).reviewer()).stream()
                        .map(it -> new BulkAnswer.Line(it.id().value(), it.outcome()))
                        .toList());
    }
}
