package dev.enrollment.review;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names in memory. */
final class KnownColleagues implements Colleagues {

    private final Map<ReviewerId, String> names = new LinkedHashMap<>();

    @Override
    public void know(ReviewerId reviewer, String name) {
        names.put(reviewer, name);
    }

    @Override
    public Map<ReviewerId, String> names() {
        return names;
    }
}
