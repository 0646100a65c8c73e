package dev.enrollment.review.messaging;

import dev.enrollment.events.AppealOpened;
import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.events.CheckCompleted;
import dev.enrollment.events.CheckOutcome;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.events.ItemRemark;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.events.ReviewerRemarks;
import dev.enrollment.messaging.EventDraft;
import dev.enrollment.review.Remarks;
import dev.enrollment.review.ReviewEvent;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.check.CheckVerdict;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Domain events as others may read them: codes and identities, no notes. */
final class ReviewEventMapper {

    private ReviewEventMapper() {}

    /** The record to publish; empty for what concerns this service alone. */
    static Optional<EventDraft> toRecord(ReviewEvent event) {
        UUID review = event.about().review().value();
        return switch (event) {
            case ReviewEvent.Opened opened ->
                    Optional.of(
                            meta ->
                                    ReviewOpened.newBuilder()
                                            .setMeta(meta)
                                            .setReviewId(review)
                                            .setMarket(opened.application().market())
                                            .build());
            case ReviewEvent.CheckCompleted completed -> Optional.of(completed(review, completed));
            case ReviewEvent.InformationRequested requested ->
                    Optional.of(
                            meta ->
                                    InformationRequested.newBuilder()
                                            .setMeta(meta)
                                            .setReviewId(review)
                                            .setItems(requested.items())
                                            .setAnswerBy(requested.remarks().until())
                                            .setRemarksRevision(requested.remarks().revision())
                                            .build());
            case ReviewEvent.Approved approved -> Optional.of(approved(review, approved));
            case ReviewEvent.Rejected rejected -> Optional.of(rejected(review, rejected));
            case ReviewEvent.Appealed _ ->
                    Optional.of(
                            meta ->
                                    AppealOpened.newBuilder()
                                            .setMeta(meta)
                                            .setReviewId(review)
                                            .build());
            case ReviewEvent.CheckRerun _,
                    ReviewEvent.CheckWaived _,
                    ReviewEvent.ChecksFinished _,
                    ReviewEvent.Claimed _,
                    ReviewEvent.Assigned _,
                    ReviewEvent.Released _,
                    ReviewEvent.Returned _,
                    ReviewEvent.Escalated _,
                    ReviewEvent.Noted _,
                    ReviewEvent.Proposed _,
                    ReviewEvent.Decided _,
                    ReviewEvent.Undone _,
                    ReviewEvent.Amended _,
                    ReviewEvent.Withdrawn _ ->
                    Optional.empty();
        };
    }

    /** What is told the applicant with it, for the topic of remarks; empty where nothing can be. */
    static Optional<EventDraft> remarks(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.InformationRequested requested ->
                    Optional.of(remarks(requested.remarks()));
            case ReviewEvent.Rejected rejected -> Optional.of(remarks(rejected.remarks()));
            case ReviewEvent.Opened _,
                    ReviewEvent.CheckCompleted _,
                    ReviewEvent.CheckRerun _,
                    ReviewEvent.CheckWaived _,
                    ReviewEvent.ChecksFinished _,
                    ReviewEvent.Claimed _,
                    ReviewEvent.Assigned _,
                    ReviewEvent.Released _,
                    ReviewEvent.Returned _,
                    ReviewEvent.Escalated _,
                    ReviewEvent.Noted _,
                    ReviewEvent.Proposed _,
                    ReviewEvent.Decided _,
                    ReviewEvent.Undone _,
                    ReviewEvent.Approved _,
                    ReviewEvent.Amended _,
                    ReviewEvent.Withdrawn _,
                    ReviewEvent.Appealed _ ->
                    Optional.empty();
        };
    }

    private static EventDraft remarks(Remarks remarks) {
        return meta ->
                ReviewerRemarks.newBuilder()
                        .setMeta(meta)
                        .setRevision(remarks.revision())
                        .setMessage(remarks.message())
                        .setItems(
                                remarks.items().entrySet().stream()
                                        .map(it -> new ItemRemark(it.getKey(), it.getValue()))
                                        .toList())
                        .build();
    }

    private static EventDraft completed(UUID review, ReviewEvent.CheckCompleted event) {
        return meta ->
                CheckCompleted.newBuilder()
                        .setMeta(meta)
                        .setReviewId(review)
                        .setCheck(event.check().name())
                        .setOutcome(outcome(event.result().verdict()))
                        .setFindings(event.result().findings())
                        .build();
    }

    private static EventDraft approved(UUID review, ReviewEvent.Approved event) {
        ReviewerId by = event.about().actor();
        return meta ->
                ApplicationApproved.newBuilder()
                        .setMeta(meta)
                        .setReviewId(review)
                        .setMarket(event.market())
                        .setDecidedBy(by == null ? null : by.subject())
                        .build();
    }

    private static EventDraft rejected(UUID review, ReviewEvent.Rejected event) {
        ReviewerId by = Objects.requireNonNull(event.about().actor(), "only a person rejects");
        return meta ->
                ApplicationRejected.newBuilder()
                        .setMeta(meta)
                        .setReviewId(review)
                        .setReasons(event.reasons())
                        .setDecidedBy(by.subject())
                        .setAppealBy(event.remarks().until())
                        .setRemarksRevision(event.remarks().revision())
                        .build();
    }

    private static CheckOutcome outcome(CheckVerdict verdict) {
        return switch (verdict) {
            case PASSED -> CheckOutcome.PASSED;
            case ATTENTION -> CheckOutcome.ATTENTION;
            case FAILED -> CheckOutcome.FAILED;
        };
    }
}
