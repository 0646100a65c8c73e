/** The job as events: Spring Modulith keeps each until its listener has ended. */
@NullMarked
package dev.enrollment.benchmark.peers.modulith;

import org.jspecify.annotations.NullMarked;
