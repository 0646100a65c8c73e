@NullMarked
package dev.enrollment.acceptance.check;

import org.jspecify.annotations.NullMarked;
