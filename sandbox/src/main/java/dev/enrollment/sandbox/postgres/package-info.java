/** A real PostgreSQL server with its data in a folder of ours. */
@NullMarked
package dev.enrollment.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
