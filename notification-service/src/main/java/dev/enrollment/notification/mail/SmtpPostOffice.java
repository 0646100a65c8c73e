package dev.enrollment.notification.mail;

import dev.enrollment.notification.FailureCause;
import dev.enrollment.notification.Letter;
import dev.enrollment.notification.PostOffice;
import dev.enrollment.notification.PostingResult;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands letters to a mail server by SMTP, one connection for each. */
final class SmtpPostOffice implements PostOffice {

    private static final Logger log = LoggerFactory.getLogger(SmtpPostOffice.class);

    private final JavaMailSenderImpl mail;

    SmtpPostOffice(JavaMailSenderImpl mail) {
        this.mail = mail;
    }

    @Override
    public PostingResult post(Letter letter, Runnable beforeFinalDot) {
        HandedOverMessage message;
        Address[] recipients;
        try {
            message = new HandedOverMessage(mail.getSession(), letter.message(), beforeFinalDot);
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
            transport = mail.getSession().getTransport(protocol());
            transport.connect(
                    mail.getHost(), mail.getPort(), mail.getUsername(), mail.getPassword());
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

    private String protocol() {
        String protocol = mail.getProtocol();
        return protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol;
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
