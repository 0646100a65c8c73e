/**
 * Letters: composed from phrases in the reader's language, laid out as HTML and as plain text from
 * the same content, and handed to a mail server. A language is one file in {@code /letters}.
 */
@NullMarked
package dev.enrollment.notification.mail;

import org.jspecify.annotations.NullMarked;
