@NullMarked
package dev.enrollment.sandbox.kafka;

import org.jspecify.annotations.NullMarked;
