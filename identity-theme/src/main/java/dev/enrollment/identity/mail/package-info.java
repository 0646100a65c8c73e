/**
 * Letters of the identity provider go out after the answer to the request that caused them, so that
 * the time of an answer does not tell whether a letter was written.
 */
@NullMarked
package dev.enrollment.identity.mail;

import org.jspecify.annotations.NullMarked;
