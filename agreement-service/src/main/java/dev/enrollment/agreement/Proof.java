package dev.enrollment.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of an answer's evidence that staff may see; it names no person.
 *
 * @param words of a signatory who declined; all else outlives an erasure
 */
public record Proof(
        AgreementStatus answer,
        @Nullable String reason,
        @Nullable String words,
        String documentHash,
        String signerSubject,
        String method,
        @Nullable Instant authenticatedAt,
        @Nullable String contextClass,
        Instant answeredAt) {}
