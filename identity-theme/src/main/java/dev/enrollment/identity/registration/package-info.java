/**
 * What Keycloak answers when a sign-in is created or a password forgotten: the same for an address
 * that it knows and for one that it does not. Who owns the address learns more from a letter.
 */
@NullMarked
package dev.enrollment.identity.registration;

import org.jspecify.annotations.NullMarked;
