package dev.enrollment.account;

/**
 * Who signed which agreement.
 *
 * @param subject the signatory, at the identity provider
 * @param agreementId names the agreement at agreement-service
 * @param documentVersion the version of the text that was signed
 * @param documentHash SHA-256 of that text, lower-case hex
 */
public record Signature(
        String subject, String agreementId, String documentVersion, String documentHash) {}
