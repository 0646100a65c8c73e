package dev.enrollment.review.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.enrollment.schemas.markets.MarketZone;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The business days of a market: Monday to Friday without its public holidays, as Jollyday knows
 * them. Holidays of a part of the country count as business days, bank holidays too.
 */
@Component
public final class PublicHolidays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Calendars that stand here correct the library's. */
    private static final String OWN = "/calendar/Holidays_";

    private final Map<MarketYear, Set<LocalDate>> known = new ConcurrentHashMap<>();

    private record MarketYear(String market, int year) {}

    /**
     * Reads a calendar as the service starts. The library finds its parts at its first use, and to
     * a second thread that comes meanwhile it has none.
     */
    public PublicHolidays() {
        holidays(new MarketYear("DE", Year.now(ZoneOffset.UTC).getValue()));
    }

    /**
     * The business time of a market; without a calendar it has no holidays.
     *
     * @param market ISO 3166-1 alpha-2
     */
    public BusinessTime of(String market) {
        return new BusinessTime(
                MarketZone.of(market),
                day -> !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(market, day));
    }

    /** Whether its holidays are known. */
    static boolean isKnown(String market) {
        return HolidayCalendar.getSupportedCalendarCodes().contains(market);
    }

    private boolean isHoliday(String market, LocalDate day) {
        return known.computeIfAbsent(
                        new MarketYear(market, day.getYear()), PublicHolidays::holidays)
                .contains(day);
    }

    private static String lower(String market) {
        return market.toLowerCase(Locale.ROOT);
    }

    private static synchronized Set<LocalDate> holidays(MarketYear of) {
        if (!isKnown(of.market())) {
            return Set.of();
        }
        URL own = PublicHolidays.class.getResource(OWN + lower(of.market()) + ".xml");
        var calendar =
                own == null ? ManagerParameters.create(of.market()) : ManagerParameters.create(own);
        return HolidayManager.getInstance(calendar)
                .getHolidays(Year.of(of.year()), HolidayType.PUBLIC_HOLIDAY)
                .stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
