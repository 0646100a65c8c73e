@NullMarked
package dev.enrollment.review.saved;

import org.jspecify.annotations.NullMarked;
