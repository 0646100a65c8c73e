package dev.enrollment.agreement;

/**
 * A company as of one revision of its profile.
 *
 * @param revision 1, 2, 3 …
 * @param market ISO 3166-1 alpha-2
 * @param language BCP 47 language for letters
 * @param name as registered, in the script of the register
 */
public record Company(
        int revision, String market, String language, String name, Signatory signatory) {}
