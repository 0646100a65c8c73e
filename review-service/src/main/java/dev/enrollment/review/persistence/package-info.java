/** Reviews and their history in PostgreSQL. */
@NullMarked
package dev.enrollment.review.persistence;

import org.jspecify.annotations.NullMarked;
