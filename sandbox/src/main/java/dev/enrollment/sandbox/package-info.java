/**
 * Everything around the four services on one machine. {@link dev.enrollment.sandbox.PipelineStack}
 * gives integration tests the servers they need.
 */
@NullMarked
package dev.enrollment.sandbox;

import org.jspecify.annotations.NullMarked;
