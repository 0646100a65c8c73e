/** The review console: the pages where staff see the queue and decide. */
@NullMarked
package dev.enrollment.review.web.console;

import org.jspecify.annotations.NullMarked;
