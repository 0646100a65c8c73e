/** Looks for personal data and secrets where they must not be: in internal topics and in logs. */
@NullMarked
package dev.enrollment.acceptance.scan;

import org.jspecify.annotations.NullMarked;
