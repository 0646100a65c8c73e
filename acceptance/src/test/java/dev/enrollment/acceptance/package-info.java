@NullMarked
package dev.enrollment.acceptance;

import org.jspecify.annotations.NullMarked;
