package dev.enrollment.notification.mail;

import dev.enrollment.notification.FailureCause;
import dev.enrollment.notification.PostingResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

/**
 * Judges a failed transmission. A reply of the server is certain, whenever it comes: 4yz asks for
 * later, 5yz refuses (RFC 5321 4.2.1). Without a reply, all depends on whether the final dot may
 * have been sent. The server's words are never passed on: they quote addresses.
 */
final class SmtpTrouble {

    private static final int CLOSING = 421;
    private static final int MAILBOX_FULL = 552;

    private SmtpTrouble() {}

    static PostingResult judge(MessagingException trouble, boolean handedOver) {
        return SmtpReply.in(trouble)
                .map(SmtpTrouble::judge)
                .orElseGet(
                        () ->
                                handedOver
                                        ? new PostingResult.Unanswered()
                                        : new PostingResult.Postponed(withoutReply(trouble)));
    }

    /** Whether the connection is of no more use, whatever the letter's fate. */
    static boolean isOfTheLine(MessagingException trouble) {
        return SmtpReply.in(trouble).map(reply -> reply.code() == CLOSING).orElse(true);
    }

    /**
     * What the server holds against the sender itself is no fault of the letter: operators mend it,
     * the letter waits.
     */
    private static PostingResult judge(SmtpReply reply) {
        return reply.isPermanent() && !reply.concernsSender()
                ? new PostingResult.Refused(cause(reply))
                : new PostingResult.Postponed("SMTP_" + reply.code());
    }

    private static FailureCause cause(SmtpReply reply) {
        if (reply.code() == MAILBOX_FULL) {
            return FailureCause.MAILBOX_FULL;
        }
        return reply.concernsRecipient() ? FailureCause.MAILBOX_UNKNOWN : FailureCause.REFUSED;
    }

    private static String withoutReply(MessagingException trouble) {
        return trouble instanceof AuthenticationFailedException ? "AUTHENTICATION" : "CONNECTION";
    }
}
