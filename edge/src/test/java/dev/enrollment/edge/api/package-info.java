/** Tests of what a caller is told when something is in the way. */
@NullMarked
package dev.enrollment.edge.api;

import org.jspecify.annotations.NullMarked;
