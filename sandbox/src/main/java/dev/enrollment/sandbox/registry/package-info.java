/** Apicurio Registry as a child process, its schemas kept in PostgreSQL. */
@NullMarked
package dev.enrollment.sandbox.registry;

import org.jspecify.annotations.NullMarked;
