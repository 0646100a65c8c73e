/**
 * Finds, in the local Maven repository, the servers that are run as published, and unpacks each
 * once per machine.
 */
@NullMarked
package dev.enrollment.sandbox.dist;

import org.jspecify.annotations.NullMarked;
