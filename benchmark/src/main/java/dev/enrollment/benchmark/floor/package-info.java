/**
 * Variant (c): what the machine can do with the same bytes. No decoding, no decision, no
 * duplicates, no reading back: for each poll four inserts and a commit, then the records out.
 */
@NullMarked
package dev.enrollment.benchmark.floor;

import org.jspecify.annotations.NullMarked;
