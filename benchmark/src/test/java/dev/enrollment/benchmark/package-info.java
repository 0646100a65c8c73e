/** Tests of the arithmetic, and one small run of all variants. */
@NullMarked
package dev.enrollment.benchmark;

import org.jspecify.annotations.NullMarked;
