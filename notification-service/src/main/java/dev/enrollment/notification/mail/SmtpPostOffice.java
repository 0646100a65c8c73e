package dev.enrollment.notification.mail;

import dev.enrollment.notification.FailureCause;
import dev.enrollment.notification.Letter;
import dev.enrollment.notification.PostOffice;
import dev.enrollment.notification.PostingResult;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to a mail server by SMTP, one connection for each. */
final class SmtpPostOffice implements PostOffice {

    private static final Logger log = LoggerFactory.getLogger(SmtpPostOffice.class);

    private final Session session;
    private final SmtpAccount account;

    SmtpPostOffice(Session session, SmtpAccount account) {
        this.session = session;
        this.account = account;
    }

    /** Where to, and as whom. */
    record SmtpAccount(
            String protocol,
            @Nullable String host,
            int port,
            @Nullable String user,
            @Nullable String password) {}

    @Override
    public PostingResult post(Letter letter, Runnable beforeFinalDot) {
        HandedOverMessage message;
        Address[] recipients;
        try {
            message = new HandedOverMessage(session, letter.message(), beforeFinalDot);
            recipients = message.getAllRecipients();
            for (Address recipient : recipients) {
                new InternetAddress(((InternetAddress) recipient).getAddress(), true).validate();
            }
        } catch (MessagingException noAddress) {
            return new PostingResult.Refused(FailureCause.ADDRESS_INVALID);
        }
        return transmit(message, recipients);
    }

    private PostingResult transmit(HandedOverMessage message, Address[] recipients) {
        Transport transport = null;
        try {
            transport = session.getTransport(account.protocol);
            transport.connect(account.host, account.port, account.user, account.password);
            transport.sendMessage(message, recipients);
            return new PostingResult.Accepted();
        } catch (MessagingException trouble) {
            if (trouble.getNextException() instanceof HandedOverMessage.Refusal refusal) {
                throw refusal.reason();
            }
            return SmtpTrouble.judge(trouble, message.isHandedOver());
        } finally {
            close(transport);
        }
    }

    private static void close(@Nullable Transport transport) {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException afterwards) {
                // The letter's fate is decided by now; only the farewell failed.
                log.debug("The mail server was left without a farewell");
            }
        }
    }
}
