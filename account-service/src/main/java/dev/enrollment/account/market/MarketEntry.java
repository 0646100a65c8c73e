package dev.enrollment.account.market;

import dev.enrollment.account.Market;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the catalogue knows of one market.
 *
 * @param languages ISO 639-1 codes of its official languages, the most used first
 * @param vatNumber form of a VAT number without blanks, dots and hyphens
 */
public record MarketEntry(
        Market market,
        String name,
        Eligibility eligibility,
        List<String> languages,
        PostalCodes postalCodes,
        boolean provinceRequired,
        Pattern vatNumber) {

    public MarketEntry {
        languages = List.copyOf(languages);
    }

    public boolean eligibleOn(LocalDate date) {
        return eligibility.includes(date);
    }

    /** A VAT number as it is stored: in capitals, without blanks, dots and hyphens. */
    public String normalizedVatNumber(String number) {
        return CodeText.squeezed(number);
    }

    /** Whether the number, however it is spaced and punctuated, may be a VAT number here. */
    public boolean plausibleVatNumber(String number) {
        return vatNumber.matcher(normalizedVatNumber(number)).matches();
    }
}
