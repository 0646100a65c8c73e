@NullMarked
package dev.enrollment.review.catalogue;

import org.jspecify.annotations.NullMarked;
