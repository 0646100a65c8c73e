package dev.enrollment.agreement.pack;

import dev.enrollment.agreement.EnrollmentId;
import java.time.Instant;
import java.util.UUID;

/**
 * One event of an enrollment as its topic has it; it names nobody.
 *
 * @param sequence place among the enrollment's events of that topic: 1, 2, 3 …
 * @param type record type without its namespace
 * @param data all other fields as JSON
 */
public record CaseEvent(
        EnrollmentId enrollment,
        String topic,
        long sequence,
        UUID id,
        String type,
        Instant at,
        String data) {}
