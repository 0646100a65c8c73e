@NullMarked
package dev.enrollment.review.asking;

import org.jspecify.annotations.NullMarked;
