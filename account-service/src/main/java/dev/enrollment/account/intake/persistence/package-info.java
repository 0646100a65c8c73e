/** Submissions, answers given and how far they reach, in PostgreSQL. */
@NullMarked
package dev.enrollment.account.intake.persistence;

import org.jspecify.annotations.NullMarked;
