/**
 * The demo: a file of applications goes through a running sandbox, with everybody's part played.
 */
@NullMarked
package dev.enrollment.acceptance.demo;

import org.jspecify.annotations.NullMarked;
