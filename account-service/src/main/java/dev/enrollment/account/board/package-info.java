/**
 * The pipeline at a glance, for staff: how many enrollments stand where and for how long, what came
 * and went, and what is stuck. Identities, markets and codes only; nothing of a company or its
 * people.
 */
@NullMarked
package dev.enrollment.account.board;

import org.jspecify.annotations.NullMarked;
