package dev.enrollment.account.board;

/**
 * What is under way in one market, by whose turn it is.
 *
 * @param market ISO 3166-1 alpha-2 code
 */
public record MarketFigures(String market, long vendors, long applicants) {

    public long count() {
        return vendors + applicants;
    }
}
