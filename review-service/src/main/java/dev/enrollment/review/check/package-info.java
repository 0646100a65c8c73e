/**
 * The automated checks of a review: what each one looks at, what it may find, and how far it has
 * come. A check that cannot reach its source is unavailable and tried again; it has not failed.
 */
@NullMarked
package dev.enrollment.review.check;

import org.jspecify.annotations.NullMarked;
