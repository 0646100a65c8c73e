package dev.enrollment.account.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that was handed in, without its content.
 *
 * @param item code of what was asked for, or APPEAL
 * @param size in bytes
 */
public record Document(UUID id, String item, DocumentKind kind, Instant receivedAt, long size) {

    /** A document with its bytes. */
    public record Content(Document document, byte[] bytes) {}

    /** A name to save it by, which tells nothing about anybody. */
    public String fileName() {
        return item + "." + kind.extension();
    }
}
