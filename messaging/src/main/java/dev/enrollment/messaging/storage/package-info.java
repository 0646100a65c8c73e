/** The module's schema in PostgreSQL, and what its tables have in common. */
@NullMarked
package dev.enrollment.messaging.storage;

import org.jspecify.annotations.NullMarked;
