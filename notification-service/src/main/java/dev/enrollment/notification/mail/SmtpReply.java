package dev.enrollment.notification.mail;

import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * The reply with which a mail server refused a step of the dialogue.
 *
 * @param command what it replied to, as {@code RCPT}
 */
record SmtpReply(int code, String command) {

    private static final int VERB = 4;
    private static final int FIRST_TRANSIENT = 400;
    private static final int FIRST_PERMANENT = 500;
    private static final int FIRST_UNKNOWN = 600;

    /** The reply that a failure tells of; empty where the server did not reply. */
    static Optional<SmtpReply> in(MessagingException failure) {
        Exception cause = failure;
        while (cause instanceof MessagingException trouble) {
            Optional<SmtpReply> reply = of(trouble).filter(SmtpReply::isRefusal);
            if (reply.isPresent()) {
                return reply;
            }
            cause = trouble.getNextException();
        }
        return Optional.empty();
    }

    private boolean isRefusal() {
        return code >= FIRST_TRANSIENT && code < FIRST_UNKNOWN;
    }

    boolean isPermanent() {
        return code >= FIRST_PERMANENT;
    }

    boolean concernsSender() {
        return command.equals("MAIL");
    }

    boolean concernsRecipient() {
        return command.equals("RCPT");
    }

    private static Optional<SmtpReply> of(MessagingException failure) {
        return switch (failure) {
            case SMTPAddressFailedException address ->
                    Optional.of(new SmtpReply(address.getReturnCode(), verb(address.getCommand())));
            case SMTPSendFailedException step ->
                    Optional.of(new SmtpReply(step.getReturnCode(), verb(step.getCommand())));
            default -> Optional.empty();
        };
    }

    private static String verb(String command) {
        return command.substring(0, Math.min(VERB, command.length())).toUpperCase(Locale.ROOT);
    }
}
