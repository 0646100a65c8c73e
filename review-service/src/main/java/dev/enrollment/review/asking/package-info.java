/**
 * Asks the sources: claims what is due, calls side by side with places of its own for each source,
 * and brings the results back together.
 */
@NullMarked
package dev.enrollment.review.asking;

import org.jspecify.annotations.NullMarked;
