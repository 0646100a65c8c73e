package dev.enrollment.notification.mail;

import dev.enrollment.notification.NotificationProperties.Connections;
import jakarta.mail.MessagingException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The connections that wait for letters: as many at most as letters were under way together. */
final class SmtpLines {

    private final JavaMailSenderImpl mail;
    private final Connections limits;
    private final ConcurrentLinkedDeque<SmtpLine> free = new ConcurrentLinkedDeque<>();

    SmtpLines(JavaMailSenderImpl mail, Connections limits) {
        this.mail = mail;
        this.limits = limits;
    }

    /** The one used last that still may serve, else a new one. */
    SmtpLine take() throws MessagingException {
        SmtpLine line = poll();
        return line == null ? open() : line;
    }

    SmtpLine open() throws MessagingException {
        String protocol = mail.getProtocol();
        SMTPTransport transport =
                (SMTPTransport)
                        mail.getSession()
                                .getTransport(
                                        protocol == null
                                                ? JavaMailSenderImpl.DEFAULT_PROTOCOL
                                                : protocol);
        transport.connect(mail.getHost(), mail.getPort(), mail.getUsername(), mail.getPassword());
        return new SmtpLine(server(), transport);
    }

    /** Takes a line back that is ready for the next letter, and closes those that are idle. */
    void giveBack(SmtpLine line) {
        if (line.letters() < limits.letters() && line.leadsTo(server())) {
            free.addLast(line);
        } else {
            line.close();
        }
        closeIdle();
    }

    void closeIdle() {
        for (SmtpLine oldest = free.pollFirst(); oldest != null; oldest = free.pollFirst()) {
            if (!oldest.isIdle(limits.idle())) {
                free.addFirst(oldest);
                return;
            }
            oldest.close();
        }
    }

    void close() {
        for (SmtpLine line = free.pollLast(); line != null; line = free.pollLast()) {
            line.close();
        }
    }

    private @Nullable SmtpLine poll() {
        SmtpLine line = free.pollLast();
        while (line != null && !(line.leadsTo(server()) && !line.isIdle(limits.idle()))) {
            line.close();
            line = free.pollLast();
        }
        return line;
    }

    private String server() {
        return mail.getHost() + ":" + mail.getPort();
    }
}
