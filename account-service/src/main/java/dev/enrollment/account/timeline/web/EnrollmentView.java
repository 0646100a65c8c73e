package dev.enrollment.account.timeline.web;

import dev.enrollment.account.Field;
import dev.enrollment.account.timeline.Course;
import dev.enrollment.account.timeline.Entry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One enrollment as partners and staff see it.
 *
 * @param stored for the partner: what it applied with, as it is stored, by paths of the contract
 */
record EnrollmentView(
        String enrollmentId,
        String market,
        @Nullable String company,
        String status,
        String turn,
        @Nullable Instant due,
        List<Step> timeline,
        Map<String, String> stored) {

    /** One step, oldest first. */
    record Step(Instant at, String milestone, String turn, List<String> codes) {

        static Step of(Entry entry) {
            return new Step(
                    entry.at(), entry.milestone().name(), entry.turn().name(), entry.codes());
        }
    }

    static EnrollmentView of(Course course, Map<Field, String> stored) {
        Map<String, String> byPath = new LinkedHashMap<>();
        stored.forEach((field, text) -> byPath.put(field.path(), text));
        return new EnrollmentView(
                course.id().toString(),
                course.market(),
                course.company(),
                course.standing().status().name(),
                course.standing().turn().name(),
                course.standing().due(),
                course.timeline().stream().map(Step::of).toList(),
                byPath);
    }
}
