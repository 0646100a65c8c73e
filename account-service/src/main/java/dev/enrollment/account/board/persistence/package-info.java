/** Counts over the courses of all enrollments in PostgreSQL. */
@NullMarked
package dev.enrollment.account.board.persistence;

import org.jspecify.annotations.NullMarked;
