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
    private static final int OK = 250;

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

    /** Returns when the mail server has taken the letter. */
    void send(HandedOverMessage message, InternetAddress recipient) throws MessagingException {
        letters++;
        transport.sendMessage(message, new Address[] {recipient});
        lastUse = System.nanoTime();
    }

    /** Whether the mail server has forgotten the refused letter and listens for another one. */
    boolean isReset() {
        try {
            transport.issueCommand("RSET", OK);
            lastUse = System.nanoTime();
            return true;
        } catch (MessagingException broken) {
            return false;
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
