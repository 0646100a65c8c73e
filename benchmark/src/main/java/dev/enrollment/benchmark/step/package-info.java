/** What the variants share: the row of the step, and how a process under test is commanded. */
@NullMarked
package dev.enrollment.benchmark.step;

import org.jspecify.annotations.NullMarked;
