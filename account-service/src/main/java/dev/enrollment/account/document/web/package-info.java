/** Where reviewers fetch documents. */
@NullMarked
package dev.enrollment.account.document.web;

import org.jspecify.annotations.NullMarked;
