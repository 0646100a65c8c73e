package dev.enrollment.account.board;

/**
 * The enrollments of one market in one stage.
 *
 * @param overdue how many of them have been there for too long
 */
public record Crowd(Stage stage, String market, long count, long overdue) {}
