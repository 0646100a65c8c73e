@NullMarked
package dev.enrollment.acceptance.rehearsal;

import org.jspecify.annotations.NullMarked;
