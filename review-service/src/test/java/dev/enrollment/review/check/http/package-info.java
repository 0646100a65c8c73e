@NullMarked
package dev.enrollment.review.check.http;

import org.jspecify.annotations.NullMarked;
