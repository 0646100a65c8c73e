/** Tests of the limits. */
@NullMarked
package dev.enrollment.edge.limit;

import org.jspecify.annotations.NullMarked;
