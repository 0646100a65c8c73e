/**
 * The servers of the integration tests in containers, started by Testcontainers from the official
 * images; the profile {@code containers} puts them in place of the sandbox's.
 */
@NullMarked
package dev.enrollment.containers;

import org.jspecify.annotations.NullMarked;
