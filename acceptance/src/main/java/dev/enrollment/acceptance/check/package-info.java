/** Compares what came of a run with what was expected; each difference is one sentence. */
@NullMarked
package dev.enrollment.acceptance.check;

import org.jspecify.annotations.NullMarked;
