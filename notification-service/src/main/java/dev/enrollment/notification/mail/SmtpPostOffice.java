package dev.enrollment.notification.mail;

import dev.enrollment.notification.FailureCause;
import dev.enrollment.notification.Letter;
import dev.enrollment.notification.NotificationProperties.Connections;
import dev.enrollment.notification.PostOffice;
import dev.enrollment.notification.PostingResult;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands letters to a mail server by SMTP, over connections that stay. */
final class SmtpPostOffice implements PostOffice, AutoCloseable {

    private final JavaMailSenderImpl mail;
    private final SmtpLines lines;

    SmtpPostOffice(JavaMailSenderImpl mail, Connections limits) {
        this.mail = mail;
        this.lines = new SmtpLines(mail, limits);
    }

    @Override
    public PostingResult post(Letter letter, Runnable beforeFinalDot) {
        HandedOverMessage message;
        InternetAddress recipient;
        try {
            message = new HandedOverMessage(mail.getSession(), letter.message(), beforeFinalDot);
            recipient = message.recipient();
        } catch (MessagingException noAddress) {
            return new PostingResult.Refused(FailureCause.ADDRESS_INVALID);
        }
        try {
            transmit(message, recipient);
            return new PostingResult.Accepted();
        } catch (MessagingException trouble) {
            if (trouble.getNextException() instanceof HandedOverMessage.Refusal refusal) {
                throw refusal.reason();
            }
            return SmtpTrouble.judge(trouble, message.isHandedOver());
        }
    }

    @Override
    public void closeIdle() {
        lines.closeIdle();
    }

    @Override
    public void close() {
        lines.close();
    }

    /** A kept line may have been closed meanwhile: then the letter goes over a new one, at once. */
    private void transmit(HandedOverMessage message, InternetAddress recipient)
            throws MessagingException {
        SmtpLine line = lines.take();
        boolean kept = line.letters() > 0;
        try {
            transmit(line, message, recipient);
        } catch (MessagingException trouble) {
            if (!kept || message.isComplete() || !SmtpTrouble.isOfTheLine(trouble)) {
                throw trouble;
            }
            transmit(lines.open(), message, recipient);
        }
    }

    private void transmit(SmtpLine line, HandedOverMessage message, InternetAddress recipient)
            throws MessagingException {
        boolean usable = false;
        try {
            line.send(message, recipient);
            usable = true;
        } catch (MessagingException trouble) {
            usable = !SmtpTrouble.isOfTheLine(trouble);
            throw trouble;
        } finally {
            if (usable) {
                lines.giveBack(line);
            } else {
                line.close();
            }
        }
    }
}
