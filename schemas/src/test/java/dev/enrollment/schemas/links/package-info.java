/** Tests of link tokens: made, verified, rotated, never shown. */
@NullMarked
package dev.enrollment.schemas.links;

import org.jspecify.annotations.NullMarked;
