/**
 * Reviews of applications: automated checks gather facts, people decide. A review opens when an
 * application is submitted, waits for its checks, is offered to reviewers and ends with a decision;
 * no machine ever rejects.
 */
@NullMarked
package dev.enrollment.review;

import org.jspecify.annotations.NullMarked;
