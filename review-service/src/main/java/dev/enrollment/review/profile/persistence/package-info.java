/** Profiles in PostgreSQL. */
@NullMarked
package dev.enrollment.review.profile.persistence;

import org.jspecify.annotations.NullMarked;
