/** Filters of the queue that people keep under a name: for themselves, or for everybody. */
@NullMarked
package dev.enrollment.review.saved;

import org.jspecify.annotations.NullMarked;
