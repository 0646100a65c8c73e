package dev.enrollment.review;

/**
 * Who acts.
 *
 * @param name what colleagues know the person by
 * @param lead whether the person may release what others have claimed
 */
public record Reviewer(ReviewerId id, String name, boolean lead) {}
