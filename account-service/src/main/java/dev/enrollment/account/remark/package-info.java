/** What reviewers tell applicants in their own words: personal data, kept until the erasure. */
@NullMarked
package dev.enrollment.account.remark;

import org.jspecify.annotations.NullMarked;
