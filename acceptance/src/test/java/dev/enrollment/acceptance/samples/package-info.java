@NullMarked
package dev.enrollment.acceptance.samples;

import org.jspecify.annotations.NullMarked;
