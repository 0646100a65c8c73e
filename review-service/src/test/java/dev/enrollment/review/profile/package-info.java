@NullMarked
package dev.enrollment.review.profile;

import org.jspecify.annotations.NullMarked;
