package dev.enrollment.account;

import java.util.Comparator;

/** A company within a market, of which it has one live account at most. */
public record MarketCompany(Market market, CompanyKey company)
        implements Comparable<MarketCompany> {

    private static final Comparator<MarketCompany> ORDER =
            Comparator.comparing(MarketCompany::market)
                    .thenComparing(place -> place.company().value());

    @Override
    public int compareTo(MarketCompany other) {
        return ORDER.compare(this, other);
    }
}
