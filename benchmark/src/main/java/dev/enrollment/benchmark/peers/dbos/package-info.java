/** The job as a durable function: DBOS notes the result of each step. */
@NullMarked
package dev.enrollment.benchmark.peers.dbos;

import org.jspecify.annotations.NullMarked;
