package dev.enrollment.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of a rejection. */
record RejectionRequest(@Nullable List<@Nullable String> reasons, @Nullable String note) {}
