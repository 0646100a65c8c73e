package dev.enrollment.account.portal;

import dev.enrollment.account.timeline.Course;
import dev.enrollment.account.timeline.Entry;
import dev.enrollment.account.timeline.Milestone;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reviewer asks for.
 *
 * @param fields paths of the form, to be put right on the page
 * @param documents whatever else, to be handed in
 */
public record RequestedItems(Instant askedAt, List<String> fields, List<String> documents) {

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
        List<String> asked =
                Stream.of(Step.values())
                        .flatMap(step -> step.fields().stream())
                        .filter(items::contains)
                        .toList();
        return new RequestedItems(
                newest.at(), asked, items.stream().filter(item -> !asked.contains(item)).toList());
    }
}
