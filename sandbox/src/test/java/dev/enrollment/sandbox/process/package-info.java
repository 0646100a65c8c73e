@NullMarked
package dev.enrollment.sandbox.process;

import org.jspecify.annotations.NullMarked;
