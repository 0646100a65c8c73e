package dev.enrollment.edge.limit;

import jakarta.validation.constraints.Positive;

/**
 * How much a client may ask for.
 *
 * @param burst requests at once, after a pause
 * @param perSecond requests for as long as it likes
 */
public record Limit(@Positive long burst, @Positive long perSecond) {}
