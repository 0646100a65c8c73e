/** Keycloak as a child process, with the realm of the sandbox. */
@NullMarked
package dev.enrollment.sandbox.identity;

import org.jspecify.annotations.NullMarked;
