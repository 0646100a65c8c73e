/** The mailbox, as somebody reads it who waits for a letter. */
@NullMarked
package dev.enrollment.acceptance.mail;

import org.jspecify.annotations.NullMarked;
