package dev.enrollment.account.phone;

/** How a code reaches a person. */
public enum Method {
    SMS,
    VOICE
}
