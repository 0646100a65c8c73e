@NullMarked
package dev.enrollment.sandbox.supervisor;

import org.jspecify.annotations.NullMarked;
