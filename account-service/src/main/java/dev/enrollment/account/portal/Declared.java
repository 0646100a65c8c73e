package dev.enrollment.account.portal;

import java.time.Instant;

/** What a person declared, word for word. */
public record Declared(DeclarationText text, Instant at, Person person) {}
