@NullMarked
package dev.enrollment.review.persistence;

import org.jspecify.annotations.NullMarked;
