/** The other applicants, searched in PostgreSQL. */
@NullMarked
package dev.enrollment.review.check.persistence;

import org.jspecify.annotations.NullMarked;
