/**
 * Strangers who ask much of a running pipeline, while honest people work: what they are answered,
 * and what it costs the others.
 */
@NullMarked
package dev.enrollment.acceptance.attack;

import org.jspecify.annotations.NullMarked;
