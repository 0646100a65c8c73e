package dev.enrollment.review.profile;

import org.jspecify.annotations.Nullable;

/**
 * The company that applies.
 *
 * @param market ISO 3166-1 alpha-2 code
 * @param tradingName under which customers know it; null where that is the legal name
 * @param registrationNumber number in the market's commercial register
 * @param register the court or authority that gave the number; null where it is not told
 * @param vatNumber with its country prefix; null where the company has none
 */
public record Company(
        String market,
        String legalName,
        @Nullable String tradingName,
        String registrationNumber,
        @Nullable String register,
        @Nullable String vatNumber) {}
