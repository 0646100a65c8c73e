/**
 * The outbox: messages stored with the transaction that makes them, sent after its commit, deleted
 * when the broker has acknowledged them.
 */
@NullMarked
package dev.enrollment.messaging.sending;

import org.jspecify.annotations.NullMarked;
