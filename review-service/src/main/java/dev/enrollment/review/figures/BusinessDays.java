package dev.enrollment.review.figures;

import java.time.LocalDate;

/** Days from Monday to Friday. Public holidays are not known and count like other days. */
final class BusinessDays {

    private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 5);
    private static final int OF_A_WEEK = 5;
    private static final int DAYS_OF_A_WEEK = 7;

    private BusinessDays() {}

    /** How many begin in the days from the first one on, without the last one. */
    static long between(LocalDate first, LocalDate last) {
        return before(last) - before(first);
    }

    /** The first day that is less than this many business days ago. */
    static LocalDate lessThan(int days, LocalDate today) {
        LocalDate day = today.minusDays(days);
        while (between(day, today) >= days) {
            day = day.plusDays(1);
        }
        while (between(day.minusDays(1), today) < days) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static long before(LocalDate day) {
        long days = day.toEpochDay() - A_MONDAY.toEpochDay();
        long week = Math.floorDiv(days, DAYS_OF_A_WEEK);
        return week * OF_A_WEEK + Math.min(Math.floorMod(days, DAYS_OF_A_WEEK), OF_A_WEEK);
    }
}
