@NullMarked
package dev.enrollment.messaging.tracing;

import org.jspecify.annotations.NullMarked;
