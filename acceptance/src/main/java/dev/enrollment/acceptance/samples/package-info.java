/** Files of applications, one JSON object a line, and what each of them is expected to lead to. */
@NullMarked
package dev.enrollment.acceptance.samples;

import org.jspecify.annotations.NullMarked;
