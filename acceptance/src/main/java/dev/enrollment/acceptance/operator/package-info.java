/**
 * What an operator does from the command line: see what is parked, redrive it, give it up; take a
 * partner on; gather a person's data.
 */
@NullMarked
package dev.enrollment.acceptance.operator;

import org.jspecify.annotations.NullMarked;
