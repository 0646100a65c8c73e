/** The table of what is parked, without a sandbox. */
@NullMarked
package dev.enrollment.acceptance.operator;

import org.jspecify.annotations.NullMarked;
