/** Runs due checks: one durable task for each check of each round. */
@NullMarked
package dev.enrollment.review.timer;

import org.jspecify.annotations.NullMarked;
