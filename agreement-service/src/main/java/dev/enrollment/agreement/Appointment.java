package dev.enrollment.agreement;

import java.time.Instant;

/**
 * Another person who signs in the place of the company's administrator.
 *
 * @param by who named that person
 * @param staff whether that was staff, and not the signatory before
 */
public record Appointment(Signatory signatory, SubjectId by, boolean staff, Instant at) {}
