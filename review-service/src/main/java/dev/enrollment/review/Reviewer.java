package dev.enrollment.review;

/**
 * Who acts.
 *
 * @param lead whether the person may release what others have claimed
 */
public record Reviewer(ReviewerId id, boolean lead) {}
