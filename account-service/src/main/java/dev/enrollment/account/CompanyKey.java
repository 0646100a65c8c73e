package dev.enrollment.account;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes two applications those of one company within a market: the same registration number or
 * the same VAT number, however they are spaced and punctuated.
 */
public record CompanyKey(String registrationNumber, @Nullable String vatNumber) {

    public CompanyKey {
        registrationNumber = squeezed(registrationNumber);
        vatNumber = Optional.ofNullable(vatNumber).map(CompanyKey::squeezed).orElse(null);
    }

    public boolean sameCompany(CompanyKey other) {
        return registrationNumber.equals(other.registrationNumber)
                || (vatNumber != null && vatNumber.equals(other.vatNumber));
    }

    private static String squeezed(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
