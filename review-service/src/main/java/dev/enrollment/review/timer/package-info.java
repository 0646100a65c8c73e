/** What happens by itself when its time comes. */
@NullMarked
package dev.enrollment.review.timer;

import org.jspecify.annotations.NullMarked;
