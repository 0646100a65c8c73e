@NullMarked
package dev.enrollment.review.web.console;

import org.jspecify.annotations.NullMarked;
