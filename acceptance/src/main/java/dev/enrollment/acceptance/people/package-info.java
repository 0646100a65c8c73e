/** The people in the process: reviewers at their console, administrators who sign. */
@NullMarked
package dev.enrollment.acceptance.people;

import org.jspecify.annotations.NullMarked;
