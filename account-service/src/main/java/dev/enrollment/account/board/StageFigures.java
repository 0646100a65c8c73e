package dev.enrollment.account.board;

import org.jspecify.annotations.Nullable;

/**
 * One stage.
 *
 * @param arrivals null where nobody is in it
 */
public record StageFigures(Stage stage, long count, long overdue, @Nullable Arrivals arrivals) {}
