package dev.enrollment.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A letter as it is transmitted, byte for byte; only its headers are parsed. The transport asks for
 * the bytes after the mail server has answered DATA and ends them by the final dot afterwards, so
 * the end of {@link #writeTo} is the last moment of certainty.
 */
final class HandedOverMessage extends MimeMessage {

    private final byte[] bytes;
    private final Runnable beforeFinalDot;
    private boolean complete;
    private boolean handedOver;

    HandedOverMessage(Session session, byte[] bytes, Runnable beforeFinalDot)
            throws MessagingException {
        super(session);
        this.headers = new InternetHeaders(new ByteArrayInputStream(bytes));
        this.bytes = bytes;
        this.beforeFinalDot = beforeFinalDot;
    }

    /** The one address it goes to; {@link AddressException} where it is none, or more than one. */
    InternetAddress recipient() throws MessagingException {
        if (!(getAllRecipients() instanceof InternetAddress[] all) || all.length != 1) {
            throw new AddressException("Not one address");
        }
        InternetAddress recipient = new InternetAddress(all[0].getAddress(), true);
        recipient.validate();
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(recipient.getAddress())) {
            throw new AddressException("Not an address in ASCII");
        }
        return recipient;
    }

    /** The transport only logs it, and decoding costs time. */
    @Override
    public String getSubject() {
        return "";
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
        out.write(bytes);
        out.flush();
        complete = true;
        try {
            beforeFinalDot.run();
        } catch (RuntimeException refused) {
            // Only for an IOException does the transport cut the line instead of ending the message
            // politely.
            throw new Refusal(refused);
        }
        handedOver = true;
    }

    /** Whether all but the final dot was written, so that the hand-over was asked for. */
    boolean isComplete() {
        return complete;
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
