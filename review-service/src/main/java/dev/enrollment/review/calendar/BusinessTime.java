package dev.enrollment.review.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * The time that passes on business days, each from midnight to midnight; at other times it stands
 * still.
 */
public final class BusinessTime {

    private final ZoneId zone;
    private final Predicate<LocalDate> businessDay;

    /**
     * @param zone in which days begin and end
     * @param businessDay true for some day in every year
     */
    public BusinessTime(ZoneId zone, Predicate<LocalDate> businessDay) {
        this.zone = zone;
        this.businessDay = businessDay;
    }

    /** The first moment at which so much has passed. */
    public Instant after(Instant from, Duration length) {
        Instant at = from;
        Duration left = length;
        while (left.isPositive()) {
            Instant midnight = midnight(at);
            Duration today = passing(at, midnight);
            if (today.compareTo(left) >= 0) {
                return at.plus(left);
            }
            left = left.minus(today);
            at = midnight;
        }
        return at;
    }

    /** How much passes; nothing where the end is not later than the beginning. */
    public Duration between(Instant from, Instant to) {
        Duration passed = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(to)) {
            Instant midnight = midnight(at);
            Instant end = midnight.isBefore(to) ? midnight : to;
            passed = passed.plus(passing(at, end));
            at = end;
        }
        return passed;
    }

    /** Between two moments of one day. */
    private Duration passing(Instant from, Instant to) {
        return businessDay.test(day(from)) ? Duration.between(from, to) : Duration.ZERO;
    }

    private Instant midnight(Instant at) {
        return day(at).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
