package dev.enrollment.review.web;

import dev.enrollment.review.Writing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of a rejection. */
record RejectionRequest(
        @Nullable List<@Nullable String> reasons, @Nullable String note, @Nullable String message) {

    Writing writing() {
        return new Writing(reasons, note, message, null, null);
    }
}
