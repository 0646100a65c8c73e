/** Starts the parts in order, keeps them running, and stops them all. */
@NullMarked
package dev.enrollment.sandbox.supervisor;

import org.jspecify.annotations.NullMarked;
