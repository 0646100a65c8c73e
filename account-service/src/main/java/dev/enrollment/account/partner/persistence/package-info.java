/** Partners in PostgreSQL. */
@NullMarked
package dev.enrollment.account.partner.persistence;

import org.jspecify.annotations.NullMarked;
