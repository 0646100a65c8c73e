/**
 * Stand-ins for the outside world. Each keeps a ledger of what it really did, so that a test can
 * compare.
 */
@NullMarked
package dev.enrollment.sandbox.simulators;

import org.jspecify.annotations.NullMarked;
