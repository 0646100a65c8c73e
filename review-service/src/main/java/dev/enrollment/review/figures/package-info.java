/** How the reviewers' work goes: what a lead asks of the history and of what is open. */
@NullMarked
package dev.enrollment.review.figures;

import org.jspecify.annotations.NullMarked;
