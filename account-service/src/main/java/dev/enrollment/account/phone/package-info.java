/**
 * Codes that have to come back from the administrator's phone: to check it, and to name another
 * signatory.
 */
@NullMarked
package dev.enrollment.account.phone;

import org.jspecify.annotations.NullMarked;
