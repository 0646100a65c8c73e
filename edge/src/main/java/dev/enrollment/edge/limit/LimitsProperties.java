package dev.enrollment.edge.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** What one client may ask of one instance. */
@Validated
@ConfigurationProperties("enrollment.limits")
public record LimitsProperties(
        @Valid Limit api,
        @Valid Limit pages,
        @Valid Limit signIn,
        @Valid Limit anonymous,
        @Valid Limit audit,
        @Valid Sizes sizes) {

    /**
     * Bounds of memory, and of how long it is held.
     *
     * @param body the largest body of a call of the API
     * @param bodyTime how long a body of any request may take to arrive, and then how long a
     *     browser that was answered may go on sending
     * @param bodyPace how much of a body gives it a second more
     * @param clients how many clients are remembered at most
     */
    public record Sizes(
            DataSize body, Duration bodyTime, DataSize bodyPace, @Positive int clients) {}

    Limit of(LimitName name) {
        return switch (name) {
            case API -> api;
            case PAGES -> pages;
            case SIGN_IN -> signIn;
            case ANONYMOUS -> anonymous;
            case AUDIT -> audit;
        };
    }
}
