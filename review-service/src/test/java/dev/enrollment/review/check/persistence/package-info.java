@NullMarked
package dev.enrollment.review.check.persistence;

import org.jspecify.annotations.NullMarked;
