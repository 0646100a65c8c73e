/** The sources of facts that other companies keep, asked over HTTP. */
@NullMarked
package dev.enrollment.review.check.http;

import org.jspecify.annotations.NullMarked;
