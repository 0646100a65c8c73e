package dev.enrollment.agreement;

import org.jspecify.annotations.Nullable;

/**
 * How a company is registered.
 *
 * @param number in the commercial register of its market
 * @param vatNumber with its country prefix, where the company has one
 * @param address of its office, on one line
 */
public record Registration(String number, @Nullable String vatNumber, String address) {}
