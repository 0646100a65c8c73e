@NullMarked
package dev.enrollment.acceptance.access;

import org.jspecify.annotations.NullMarked;
