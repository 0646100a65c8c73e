/** Tests that the contract keeps its own rules. */
@NullMarked
package dev.enrollment.schemas;

import org.jspecify.annotations.NullMarked;
