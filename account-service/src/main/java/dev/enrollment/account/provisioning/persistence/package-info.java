/** Provisionings in PostgreSQL, one row each. */
@NullMarked
package dev.enrollment.account.provisioning.persistence;

import org.jspecify.annotations.NullMarked;
