package dev.enrollment.phone;

/** What became of the wish for a code. */
public sealed interface SendOutcome {

    /** It is on its way. */
    record Sent() implements SendOutcome {}

    /**
     * No such number is called.
     *
     * @param code PHONE, PREMIUM_PHONE or PHONE_COUNTRY
     */
    record Refused(String code) implements SendOutcome {}

    /** Enough was sent for now. */
    record Limited(SendLimit limit) implements SendOutcome {}

    /** The gateway has not taken it over: another way, or later. It counts all the same. */
    record Undelivered() implements SendOutcome {}
}
