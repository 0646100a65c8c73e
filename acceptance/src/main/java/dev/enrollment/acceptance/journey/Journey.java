package dev.enrollment.acceptance.journey;

import dev.enrollment.acceptance.samples.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One application's way through the pipeline, as seen from outside; safe for many threads. */
public final class Journey {

    private static final Set<String> ENDS = Set.of("ACTIVE", "REJECTED", "LAPSED", "WITHDRAWN");

    private final Sample sample;
    private final List<Position> records = new ArrayList<>();
    private final TreeMap<Integer, Step> steps = new TreeMap<>();
    private Optional<String> enrollmentId = Optional.empty();
    private boolean signedInAsPartner;
    private String trouble = "";

    public Journey(Sample sample) {
        this.sample = sample;
    }

    public Sample sample() {
        return sample;
    }

    /** A record of this application, or of its amendment, was published. */
    public synchronized void published(Position record) {
        records.add(record);
    }

    public synchronized List<Position> records() {
        return List.copyOf(records);
    }

    public synchronized void enrolled(String id) {
        enrollmentId = Optional.of(id);
    }

    /** The enrollment, from the moment the record was answered. */
    public synchronized Optional<String> enrollmentId() {
        return enrollmentId;
    }

    public synchronized void stepped(Step step) {
        steps.putIfAbsent(step.number(), step);
    }

    public synchronized List<Step> steps() {
        return List.copyOf(steps.values());
    }

    /** The administrator signed in again and has the partner's role. */
    public synchronized void seenAsPartner() {
        signedInAsPartner = true;
    }

    public synchronized boolean isSeenAsPartner() {
        return signedInAsPartner;
    }

    /** Something stood in the way just now; told only when the journey gets no further. */
    public synchronized void troubled(String what) {
        trouble = what;
    }

    public synchronized String trouble() {
        return trouble;
    }

    /** The account's status, empty before the first step. */
    public synchronized String status() {
        return steps.isEmpty() ? "" : steps.lastEntry().getValue().status();
    }

    /** When the first step with this property was taken. */
    public Optional<Instant> when(Predicate<Step> property) {
        return steps().stream().filter(property).map(Step::at).findFirst();
    }

    /** How often a milestone was passed. */
    public int count(String milestone) {
        return (int) steps().stream().filter(step -> step.milestone().equals(milestone)).count();
    }

    /** Time between two steps, where both were taken. */
    public Optional<Duration> between(Predicate<Step> from, Predicate<Step> to) {
        return when(from).flatMap(start -> when(to).map(end -> Duration.between(start, end)));
    }

    /** Whether no more steps will follow. */
    public boolean isEnded() {
        return ENDS.contains(status());
    }
}
