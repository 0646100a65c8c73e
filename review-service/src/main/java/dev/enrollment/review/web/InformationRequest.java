package dev.enrollment.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of a request for information. */
record InformationRequest(@Nullable List<@Nullable String> items, @Nullable String note) {}
