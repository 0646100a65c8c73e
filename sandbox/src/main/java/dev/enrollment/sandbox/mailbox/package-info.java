/**
 * An SMTP server that delivers nothing: every mail is kept, and can be read in the browser or as
 * JSON.
 */
@NullMarked
package dev.enrollment.sandbox.mailbox;

import org.jspecify.annotations.NullMarked;
