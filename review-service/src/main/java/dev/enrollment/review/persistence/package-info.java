/** Reviews, their history and their due checks in PostgreSQL. */
@NullMarked
package dev.enrollment.review.persistence;

import org.jspecify.annotations.NullMarked;
