/** Tests of the edge. */
@NullMarked
package dev.enrollment.edge;

import org.jspecify.annotations.NullMarked;
