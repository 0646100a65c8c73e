package dev.enrollment.notification.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to a mail server that carries one letter after the other. */
final class SmtpLine {

    private static final Logger log = LoggerFactory.getLogger(SmtpLine.class);

    private final String server;
    private final SMTPTransport transport;
    private int letters;
    private long lastUse = System.nanoTime();

    /**
     * @param server where it leads
     * @param transport connected
     */
    SmtpLine(String server, SMTPTransport transport) {
        this.server = server;
        this.transport = transport;
    }

    /**
     * Returns when the mail server has taken the letter. After a refusal the transport has sent
     * RSET, so that the next letter may follow.
     */
    void send(HandedOverMessage message, InternetAddress recipient) throws MessagingException {
        letters++;
        try {
            transport.sendMessage(message, new Address[] {recipient});
        } finally {
            lastUse = System.nanoTime();
        }
    }

    boolean leadsTo(String other) {
        return server.equals(other);
    }

    int letters() {
        return letters;
    }

    boolean isIdle(Duration limit) {
        return System.nanoTime() - lastUse > limit.toNanos();
    }

    void close() {
        try {
            transport.close();
        } catch (MessagingException afterwards) {
            // The letters' fates are decided by now; only the farewell failed.
            log.debug("The mail server was left without a farewell");
        }
    }
}
