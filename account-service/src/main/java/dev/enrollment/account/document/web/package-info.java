/** Where partner systems hand documents in, and reviewers fetch them. */
@NullMarked
package dev.enrollment.account.document.web;

import org.jspecify.annotations.NullMarked;
