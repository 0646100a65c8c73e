/** Drafts, declarations and measured waits in PostgreSQL. */
@NullMarked
package dev.enrollment.account.portal.persistence;

import org.jspecify.annotations.NullMarked;
