@NullMarked
package dev.enrollment.review.figures;

import org.jspecify.annotations.NullMarked;
