package dev.enrollment.review.web;

import org.jspecify.annotations.Nullable;

/** Body of a note, a waiver, and of an approval, which may go without. */
record NoteRequest(@Nullable String note) {}
