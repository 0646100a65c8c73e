/**
 * The matrix of rights: every principal tries every operation on every topic of a live cluster, and
 * what comes out is compared with a table written by hand.
 */
@NullMarked
package dev.enrollment.acceptance.access;

import org.jspecify.annotations.NullMarked;
