/**
 * The job of the whole pipeline, written plainly on a workflow library in one process: what others
 * would build, for comparison. The steps' contents are the same for all; the library decides when a
 * step runs, and remembers that it has.
 */
@NullMarked
package dev.enrollment.benchmark.peers;

import org.jspecify.annotations.NullMarked;
