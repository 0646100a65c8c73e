/** Remarks as rows. */
@NullMarked
package dev.enrollment.account.remark.persistence;

import org.jspecify.annotations.NullMarked;
