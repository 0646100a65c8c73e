package dev.enrollment.account.intake;

import dev.enrollment.account.Submission;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Submissions without a database. */
final class InMemorySubmissions implements Submissions {

    private final Map<Submission, Received> rows = new HashMap<>();

    @Override
    public Optional<Received> find(Submission submission) {
        return Optional.ofNullable(rows.get(submission));
    }

    @Override
    public void preload(Collection<Submission> submissions) {}

    @Override
    public void save(Received received) {
        rows.put(received.submission(), received);
    }
}
