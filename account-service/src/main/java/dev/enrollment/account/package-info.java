/**
 * A company's account for one market, from its creation to the provisioned partner. This package
 * decides which step may follow which and tells, in the same transaction, everyone who must know.
 * How applications come in, how the applicant sees the course of things and how the partner account
 * is made are the features beside it.
 */
@NullMarked
package dev.enrollment.account;

import org.jspecify.annotations.NullMarked;
