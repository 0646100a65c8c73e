package dev.enrollment.account.market;

import dev.enrollment.account.CompanyKey;
import dev.enrollment.account.Market;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the catalogue knows of one market.
 *
 * @param languages ISO 639-1 codes of its official languages, the most used first
 * @param phoneRegions territories of the market with a phone region of their own, ISO 3166-1
 * @param registers how its registers number companies
 */
public record MarketEntry(
        Market market,
        String name,
        Eligibility eligibility,
        List<String> languages,
        PostalCodes postalCodes,
        boolean provinceRequired,
        CodeForm vatNumbers,
        Set<String> phoneRegions,
        Registers registers) {

    public MarketEntry {
        languages = List.copyOf(languages);
        phoneRegions = Set.copyOf(phoneRegions);
    }

    public boolean eligibleOn(LocalDate date) {
        return eligibility.includes(date);
    }

    /**
     * What makes a company that one company of the market.
     *
     * @param register empty where it is not told
     */
    public CompanyKey companyKey(String legalName, String registrationNumber, String register) {
        return registers.key(legalName, registrationNumber, register);
    }
}
