@NullMarked
package dev.enrollment.review;

import org.jspecify.annotations.NullMarked;
