/**
 * Documents that applicants hand in when a reviewer asks for them, and that reviewers fetch here
 * with their browsers: no event ever holds one.
 */
@NullMarked
package dev.enrollment.account.document;

import org.jspecify.annotations.NullMarked;
