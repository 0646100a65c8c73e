package dev.enrollment.phone;

import java.time.Instant;

/**
 * A telephone from which a code came back.
 *
 * @param number E.164
 * @param at when the code came back
 */
public record VerifiedPhone(String number, Instant at) {

    @Override
    public String toString() {
        return "VerifiedPhone[" + at + "]";
    }
}
