/** Tests of the campaign's own parts, and a short campaign. */
@NullMarked
package dev.enrollment.faults;

import org.jspecify.annotations.NullMarked;
