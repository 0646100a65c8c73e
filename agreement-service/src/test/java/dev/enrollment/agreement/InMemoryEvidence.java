package dev.enrollment.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evidence in a list, and whose was erased. */
final class InMemoryEvidence implements EvidenceArchive {

    final List<Evidence> kept = new ArrayList<>();
    final List<EnrollmentId> erased = new ArrayList<>();

    final List<Step> steps = new ArrayList<>();

    @Override
    public void note(Step step) {
        steps.add(step);
    }

    @Override
    public List<Step> steps(EnrollmentId enrollment) {
        return steps.stream().filter(step -> step.enrollment().equals(enrollment)).toList();
    }

    @Override
    public void keep(Evidence evidence) {
        kept.add(evidence);
    }

    @Override
    public Optional<Proof> proofFor(EnrollmentId enrollment) {
        return Optional.empty();
    }

    @Override
    public void erasePerson(EnrollmentId enrollment) {
        erased.add(enrollment);
    }
}
