/**
 * Measures one step (consume an event, read and write a row, publish an event) done by {@code
 * messaging}, done the usual way, and as bare as the machine allows. Each variant runs in a process
 * of its own against the same PostgreSQL and a broker of its own; this package starts them, loads
 * them, and looks from outside at what they publish.
 */
@NullMarked
package dev.enrollment.benchmark;

import org.jspecify.annotations.NullMarked;
