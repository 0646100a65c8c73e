/** The other applicants and the checks that wait, in PostgreSQL. */
@NullMarked
package dev.enrollment.review.check.persistence;

import org.jspecify.annotations.NullMarked;
