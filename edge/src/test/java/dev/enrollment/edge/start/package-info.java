/** Tests of the start. */
@NullMarked
package dev.enrollment.edge.start;

import org.jspecify.annotations.NullMarked;
