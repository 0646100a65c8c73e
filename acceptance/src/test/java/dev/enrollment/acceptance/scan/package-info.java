@NullMarked
package dev.enrollment.acceptance.scan;

import org.jspecify.annotations.NullMarked;
