package dev.enrollment.acceptance.check;

import dev.enrollment.acceptance.journey.Answer;
import dev.enrollment.acceptance.journey.Answers;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Position;
import dev.enrollment.acceptance.samples.Script;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every record is answered once, and as its content deserves. */
public final class AnswerCheck {

    private final Answers answers;

    public AnswerCheck(Answers answers) {
        this.answers = answers;
    }

    public Stream<String> differences(Journey journey) {
        if (journey.records().isEmpty()) {
            return Stream.of(journey.sample().key() + " was not published");
        }
        return journey.records().stream().flatMap(record -> differences(journey, record));
    }

    private Stream<String> differences(Journey journey, Position record) {
        List<Answer> found = answers.to(record);
        String who = "%s (%s)".formatted(journey.sample().key(), record);
        if (found.size() != 1) {
            return Stream.of("%s was answered %d times".formatted(who, found.size()));
        }
        Answer answer = found.getFirst();
        Script script = journey.sample().script();
        Set<String> outcomes = outcomes(script);
        if (!outcomes.contains(answer.outcome())) {
            return Stream.of(
                    "%s was answered %s %s, not %s"
                            .formatted(who, answer.outcome(), answer.codes(), outcomes));
        }
        Set<String> wanted =
                answer.outcome().equals("REJECTED") ? new TreeSet<>(script.codes()) : Set.of();
        Set<String> named = new TreeSet<>(answer.codes());
        return named.equals(wanted)
                ? Stream.of()
                : Stream.of("%s was told %s, not %s".formatted(who, named, wanted));
    }

    private static Set<String> outcomes(Script script) {
        return switch (script.plot()) {
            case REFUSED -> Set.of("REJECTED");
            case REPEATED -> Set.of("DUPLICATE");
            default -> script.isPlain() ? Set.of("ACCEPTED", "DUPLICATE") : Set.of("ACCEPTED");
        };
    }
}
