package dev.enrollment.account.portal.web;

import dev.enrollment.account.portal.DraftProperties;
import dev.enrollment.phone.PhoneCodes;
import dev.enrollment.schemas.Topic;
import dev.enrollment.schemas.TopicCatalogue;
import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.time.Period;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How long things are kept, from the settings that see to it; the privacy notice says it. */
@Component
class Kept {

    private static final String LAG = "max.compaction.lag.ms";

    private final Environment settings;
    private final DraftProperties drafts;

    Kept(Environment settings, DraftProperties drafts) {
        this.settings = settings;
        this.drafts = drafts;
    }

    /** A draft for which no account is opened, after it was last saved. */
    public Duration drafts() {
        return drafts.keep();
    }

    /** A sign-in that nobody uses. */
    public Duration session() {
        return settings.getRequiredProperty("spring.session.timeout", Duration.class);
    }

    /** Years that a signed agreement stays, even after an erasure. */
    public int years() {
        return settings.getRequiredProperty("enrollment.sealing.retention", Period.class)
                .getYears();
    }

    /** What is counted of the codes that a number was sent. */
    public Duration counts() {
        return PhoneCodes.COUNTED;
    }

    /** Who signed in, who was refused, and what staff did; the platform's logs have it. */
    public Duration audit() {
        return settings.getRequiredProperty("enrollment.portal.audit-kept", Duration.class);
    }

    /** Copies on their way between the services, after an erasure. */
    public Duration copies() {
        return TopicCatalogue.find(Topics.PROFILES)
                .map(Topic::retention)
                .map(kept -> kept.settings().get(LAG))
                .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
                .orElseThrow();
    }
}
