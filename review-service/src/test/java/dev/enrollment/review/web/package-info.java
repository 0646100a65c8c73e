@NullMarked
package dev.enrollment.review.web;

import org.jspecify.annotations.NullMarked;
