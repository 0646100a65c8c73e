/** The course of an enrollment over HTTP. */
@NullMarked
package dev.enrollment.account.timeline.web;

import org.jspecify.annotations.NullMarked;
