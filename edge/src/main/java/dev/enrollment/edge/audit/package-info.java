/** Who did what: one line for each sign-in, refusal, and act of staff. */
@NullMarked
package dev.enrollment.edge.audit;

import org.jspecify.annotations.NullMarked;
