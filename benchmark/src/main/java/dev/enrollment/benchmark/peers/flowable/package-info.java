/** The job as a BPMN process: Flowable keeps the token, and a job for each asynchronous task. */
@NullMarked
package dev.enrollment.benchmark.peers.flowable;

import org.jspecify.annotations.NullMarked;
