/** Phone checks and the counts of what was sent, in PostgreSQL. */
@NullMarked
package dev.enrollment.account.phone.persistence;

import org.jspecify.annotations.NullMarked;
