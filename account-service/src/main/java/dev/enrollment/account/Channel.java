package dev.enrollment.account;

/** How an application came in: from a partner system, or from the applicant on the portal. */
public enum Channel {
    KAFKA,
    REST,
    PORTAL
}
