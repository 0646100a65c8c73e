/**
 * What has been seen of each application so far: where its records stand, their answers, its steps.
 */
@NullMarked
package dev.enrollment.acceptance.journey;

import org.jspecify.annotations.NullMarked;
