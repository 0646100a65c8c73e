package dev.enrollment.review.web;

import dev.enrollment.review.Writing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Body of a request for information. */
record InformationRequest(
        @Nullable List<@Nullable String> items,
        @Nullable String note,
        @Nullable Map<String, @Nullable String> remarks,
        @Nullable LocalDate answerBy) {

    Writing writing() {
        return new Writing(items, note, null, remarks, answerBy);
    }
}
