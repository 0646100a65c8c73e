/**
 * The contract of the pipeline: which topics there are, what they hold and for how long, under
 * which subjects their schemas are registered, and the step that brings a cluster and a registry to
 * that state. The record types themselves are generated from {@code src/main/avro} into {@code
 * dev.enrollment.events}.
 */
@NullMarked
package dev.enrollment.schemas;

import org.jspecify.annotations.NullMarked;
