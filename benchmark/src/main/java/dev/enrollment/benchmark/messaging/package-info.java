/** Variant (a): the step on the module {@code messaging}, with its defaults. */
@NullMarked
package dev.enrollment.benchmark.messaging;

import org.jspecify.annotations.NullMarked;
