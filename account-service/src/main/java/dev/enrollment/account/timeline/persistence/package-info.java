/** Timelines in PostgreSQL. */
@NullMarked
package dev.enrollment.account.timeline.persistence;

import org.jspecify.annotations.NullMarked;
