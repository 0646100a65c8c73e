/** Documents in PostgreSQL. */
@NullMarked
package dev.enrollment.account.document.persistence;

import org.jspecify.annotations.NullMarked;
