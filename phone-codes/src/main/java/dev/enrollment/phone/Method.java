package dev.enrollment.phone;

/** How a code reaches a person. */
public enum Method {
    SMS,
    VOICE
}
