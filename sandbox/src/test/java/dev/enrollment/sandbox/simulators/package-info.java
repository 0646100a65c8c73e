@NullMarked
package dev.enrollment.sandbox.simulators;

import org.jspecify.annotations.NullMarked;
