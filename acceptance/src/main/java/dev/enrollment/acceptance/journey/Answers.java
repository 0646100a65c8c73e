package dev.enrollment.acceptance.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All answers seen, by the record they answer. */
public final class Answers {

    private final Map<Position, List<Answer>> byPosition = new HashMap<>();

    public synchronized void add(Position answered, Answer answer) {
        byPosition.computeIfAbsent(answered, position -> new ArrayList<>()).add(answer);
    }

    /** The answers to the record; one that was delivered twice counts once. */
    public synchronized List<Answer> to(Position record) {
        return byPosition.getOrDefault(record, List.of()).stream().distinct().toList();
    }
}
