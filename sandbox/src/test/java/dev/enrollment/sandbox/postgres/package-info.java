@NullMarked
package dev.enrollment.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
