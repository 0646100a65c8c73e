package dev.enrollment.account.portal;

/**
 * What applicants are asked to declare, in one language.
 *
 * @param version released texts never change; other words are another version
 */
public record DeclarationText(String version, String language, String authority, String consent) {}
