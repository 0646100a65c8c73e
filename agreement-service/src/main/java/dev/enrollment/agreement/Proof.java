package dev.enrollment.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part of an answer's evidence that names no person and outlives an erasure. */
public record Proof(
        AgreementStatus answer,
        @Nullable String reason,
        String documentHash,
        String signerSubject,
        String method,
        @Nullable Instant authenticatedAt,
        @Nullable String contextClass,
        Instant answeredAt) {}
