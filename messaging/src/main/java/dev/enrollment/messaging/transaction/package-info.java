/**
 * What one transaction gathers: rows to write and messages to send, flushed just before commit; a
 * refused event's part is dropped alone.
 */
@NullMarked
package dev.enrollment.messaging.transaction;

import org.jspecify.annotations.NullMarked;
