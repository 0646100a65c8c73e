package dev.enrollment.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The time, and by when decisions are due. */
@Component
class Deadlines {

    private final ReviewProperties properties;
    private final Clock clock;

    Deadlines(ReviewProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The term of a review that opens now. */
    Term term() {
        return Term.of(now(), decideWithin());
    }

    Duration decideWithin() {
        return properties.decideWithin();
    }
}
