/** When people of a market work: business days, and the time that passes on them. */
@NullMarked
package dev.enrollment.review.calendar;

import org.jspecify.annotations.NullMarked;
