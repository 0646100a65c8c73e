package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.journey.Answers;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Journeys;
import dev.enrollment.acceptance.partner.PartnerSystems;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the partners' systems still have to publish. */
final class Publishing {

    private final PartnerSystems partners;
    private final Journeys journeys;
    private final Answers answers;
    private final Set<Journey> pending;

    Publishing(PartnerSystems partners, Journeys journeys, Answers answers) {
        this.partners = partners;
        this.journeys = journeys;
        this.answers = answers;
        this.pending = new LinkedHashSet<>(journeys.all());
    }

    /** Publishes what may be published now. */
    void proceed() {
        pending.removeIf(
                journey -> {
                    boolean due = isDue(journey.sample().script().after());
                    if (due) {
                        partners.publish(journey);
                    }
                    return due;
                });
        journeys.enrolling().stream().filter(Publishing::isAsked).forEach(partners::amend);
    }

    boolean isDone() {
        return pending.isEmpty();
    }

    private boolean isDue(@Nullable String after) {
        return after == null
                || journeys.ofSubmission(after).stream()
                        .flatMap(journey -> journey.records().stream())
                        .anyMatch(record -> !answers.to(record).isEmpty());
    }

    private static boolean isAsked(Journey journey) {
        return journey.count("INFORMATION_REQUESTED") > 0 && journey.records().size() == 1;
    }
}
