package dev.enrollment.acceptance.journey;

import dev.enrollment.acceptance.samples.Sample;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All applications of one run, and all its records that lead to no application. */
public final class Journeys {

    private final List<Journey> all;
    private final Map<String, Journey> bySubmission = new LinkedHashMap<>();

    public Journeys(List<Sample> samples) {
        all = samples.stream().map(Journey::new).toList();
        enrolling().forEach(journey -> bySubmission.putIfAbsent(journey.sample().key(), journey));
    }

    public List<Journey> all() {
        return all;
    }

    /** Those that are to become accounts. */
    public List<Journey> enrolling() {
        return all.stream().filter(journey -> journey.sample().script().plot().enrolls()).toList();
    }

    /** The application that was first published with this submission ID. */
    public Optional<Journey> ofSubmission(String submissionId) {
        return Optional.ofNullable(bySubmission.get(submissionId));
    }

    public Optional<Journey> ofEnrollment(String enrollmentId) {
        Collection<Journey> journeys = bySubmission.values();
        return journeys.stream()
                .filter(journey -> journey.enrollmentId().equals(Optional.of(enrollmentId)))
                .findFirst();
    }
}
