/** The service's rows in PostgreSQL. */
@NullMarked
package dev.enrollment.agreement.persistence;

import org.jspecify.annotations.NullMarked;
