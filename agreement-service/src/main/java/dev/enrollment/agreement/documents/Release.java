package dev.enrollment.agreement.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * One line of {@code RELEASES}: from which day new offers in these markets get this version.
 *
 * @param markets ISO 3166-1 alpha-2, or {@code *} for all
 */
record Release(String document, String version, LocalDate from, List<String> markets) {

    static Release of(String line) {
        String[] columns = line.split(" +", 4);
        return new Release(
                columns[0],
                columns[1],
                LocalDate.parse(columns[2]),
                List.of(columns[3].split(",")));
    }

    boolean inEffect(String wanted, String market, LocalDate day) {
        return document.equals(wanted)
                && !from.isAfter(day)
                && (markets.contains("*") || markets.contains(market));
    }
}
