package dev.enrollment.account.portal;

import dev.enrollment.account.Field;
import dev.enrollment.account.timeline.Course;
import dev.enrollment.account.timeline.Entry;
import dev.enrollment.account.timeline.Milestone;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer asks for.
 *
 * @param answerBy by when to answer; null where no time was named
 * @param fields to be put right on the page
 * @param documents whatever else, to be handed in
 */
public record RequestedItems(
        Instant askedAt, @Nullable Instant answerBy, List<Field> fields, List<String> documents) {

    public RequestedItems {
        fields = List.copyOf(fields);
        documents = List.copyOf(documents);
    }

    /** What was asked for last. */
    public static RequestedItems of(Course course) {
        Entry newest =
                course.timeline().reversed().stream()
                        .filter(entry -> entry.milestone() == Milestone.INFORMATION_REQUESTED)
                        .findFirst()
                        .orElseThrow();
        List<String> items = newest.codes().stream().distinct().toList();
        List<Field> asked =
                Stream.of(Step.values())
                        .flatMap(step -> step.fields().stream())
                        .filter(field -> items.contains(field.path()))
                        .toList();
        return new RequestedItems(
                newest.at(),
                course.standing().due(),
                asked,
                items.stream().filter(item -> Field.at(item).isEmpty()).toList());
    }
}
