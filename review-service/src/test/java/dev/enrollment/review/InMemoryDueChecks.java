package dev.enrollment.review;

import dev.enrollment.review.check.Backlog;
import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.DueCheck;
import dev.enrollment.review.check.DueChecks;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class InMemoryDueChecks implements DueChecks {

    /** What waits, and how long the pause before it is. */
    final Map<CheckKey, Duration> pauses = new LinkedHashMap<>();

    /** Where answers are to be collected. */
    final Map<CheckKey, URI> promises = new LinkedHashMap<>();

    @Override
    public void add(CheckKey key, Duration pause) {
        pauses.put(key, pause);
    }

    @Override
    public void promise(CheckKey key, Duration pause, URI location) {
        pauses.put(key, pause);
        promises.put(key, location);
    }

    @Override
    public void remove(CheckKey key) {
        pauses.remove(key);
    }

    @Override
    public List<DueCheck> claim(Map<CheckName, Integer> places, Duration lease) {
        return List.of();
    }

    @Override
    public List<Backlog> backlogs() {
        return List.of();
    }
}
