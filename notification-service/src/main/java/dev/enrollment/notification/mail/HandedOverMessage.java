package dev.enrollment.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A letter as it is transmitted, byte for byte. The transport asks for the bytes after the mail
 * server has answered DATA and ends them by the final dot afterwards, so the end of {@link
 * #writeTo} is the last moment of certainty.
 */
final class HandedOverMessage extends MimeMessage {

    private final byte[] bytes;
    private final Runnable beforeFinalDot;
    private boolean handedOver;

    HandedOverMessage(Session session, byte[] bytes, Runnable beforeFinalDot)
            throws MessagingException {
        super(session, new ByteArrayInputStream(bytes));
        this.bytes = bytes;
        this.beforeFinalDot = beforeFinalDot;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
        out.write(bytes);
        out.flush();
        try {
            beforeFinalDot.run();
        } catch (RuntimeException refused) {
            // Only for an IOException does the transport cut the line instead of ending the message
            // politely.
            throw new Refusal(refused);
        }
        handedOver = true;
    }

    /** Whether the final dot may have been sent. */
    boolean isHandedOver() {
        return handedOver;
    }

    /** The hand-over was refused on this side. */
    static final class Refusal extends IOException {

        private static final long serialVersionUID = 1;
        private final RuntimeException reason;

        Refusal(RuntimeException reason) {
            super(reason);
            this.reason = reason;
        }

        RuntimeException reason() {
            return reason;
        }
    }
}
