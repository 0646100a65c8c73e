/** What a release says of itself. */
@NullMarked
package dev.enrollment.acceptance.release;

import org.jspecify.annotations.NullMarked;
