/** A certificate authority, a time-stamping authority and a seal that are worth nothing outside. */
@NullMarked
package dev.enrollment.sandbox.trust;

import org.jspecify.annotations.NullMarked;
