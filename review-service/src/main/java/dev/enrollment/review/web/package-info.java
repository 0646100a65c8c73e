/** The reviewers' REST interface, its problems and who may use it. */
@NullMarked
package dev.enrollment.review.web;

import org.jspecify.annotations.NullMarked;
