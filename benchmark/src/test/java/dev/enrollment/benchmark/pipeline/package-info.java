@NullMarked
package dev.enrollment.benchmark.pipeline;

import org.jspecify.annotations.NullMarked;
