@NullMarked
package dev.enrollment.review.check;

import org.jspecify.annotations.NullMarked;
