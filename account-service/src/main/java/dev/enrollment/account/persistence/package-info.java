/** Accounts in PostgreSQL. */
@NullMarked
package dev.enrollment.account.persistence;

import org.jspecify.annotations.NullMarked;
