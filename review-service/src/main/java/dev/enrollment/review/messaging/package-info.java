/** Translates between the pipeline's Avro events and the domain, and nothing else. */
@NullMarked
package dev.enrollment.review.messaging;

import org.jspecify.annotations.NullMarked;
