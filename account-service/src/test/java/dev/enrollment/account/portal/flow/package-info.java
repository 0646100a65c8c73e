/**
 * Applicants on the running portal, with a real database, in a real browser and over bare HTTP; the
 * identity provider signs in whoever is expected.
 */
@NullMarked
package dev.enrollment.account.portal.flow;

import org.jspecify.annotations.NullMarked;
