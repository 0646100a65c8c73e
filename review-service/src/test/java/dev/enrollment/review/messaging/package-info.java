@NullMarked
package dev.enrollment.review.messaging;

import org.jspecify.annotations.NullMarked;
