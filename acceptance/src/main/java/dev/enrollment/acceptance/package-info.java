/**
 * Journeys through the running pipeline, from outside: whatever is here uses only topics, REST,
 * pages and mails, as partner systems, reviewers and signatories do.
 */
@NullMarked
package dev.enrollment.acceptance;

import org.jspecify.annotations.NullMarked;
