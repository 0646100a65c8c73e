package dev.enrollment.agreement;

/**
 * One exact text of an agreement.
 *
 * @param document name of the agreement text, as {@code reseller-agreement}
 * @param version of the document
 * @param language ISO 639-1
 * @param hash SHA-256 of the text's bytes, lower-case hex
 */
public record Edition(String document, String version, String language, String hash) {}
