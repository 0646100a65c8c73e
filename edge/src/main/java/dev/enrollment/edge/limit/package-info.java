/** How much one client may ask for. Counted in each instance, in memory of a bounded size. */
@NullMarked
package dev.enrollment.edge.limit;

import org.jspecify.annotations.NullMarked;
