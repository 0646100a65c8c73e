package dev.enrollment.account.portal;

/** Which boxes a person has ticked under which text. */
public record Consent(DeclarationText text, boolean authority, boolean creditCheck) {}
