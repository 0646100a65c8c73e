/**
 * The course of an enrollment as its applicant sees it: what happened, when, and whose turn it is.
 * Fed by account events in their transaction; partners are told of every step that changes
 * something for them.
 */
@NullMarked
package dev.enrollment.account.timeline;

import org.jspecify.annotations.NullMarked;
