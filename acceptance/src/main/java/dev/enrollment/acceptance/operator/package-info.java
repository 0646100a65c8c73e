/** What an operator does from the command line: see what is parked, redrive it, give it up. */
@NullMarked
package dev.enrollment.acceptance.operator;

import org.jspecify.annotations.NullMarked;
