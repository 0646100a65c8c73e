package dev.enrollment.benchmark.peers;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Sends letters over a few connections that stay open. */
final class Post {

    private static final int CONNECTIONS = 8;

    private final Session session;
    private final BlockingQueue<Transport> connections = new ArrayBlockingQueue<>(CONNECTIONS);
    private final Subjects subjects;

    private Post(Session session, Subjects subjects) {
        this.session = session;
        this.subjects = subjects;
    }

    /**
     * The subjects of the letters, which tell the mail server's reader what they are.
     *
     * @param offer with one place for the company
     * @param ready with one place for the company
     */
    record Subjects(String offer, String ready) {}

    static Post over(int port, Subjects subjects) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        var post = new Post(Session.getInstance(properties), subjects);
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Transport connection = post.session.getTransport("smtp");
                connection.connect();
                post.connections.add(connection);
            }
            return post;
        } catch (MessagingException e) {
            throw new IllegalStateException("no mail server at port " + port, e);
        }
    }

    void offer(Application application) {
        send(
                application,
                subjects.offer(),
                """
                Hello,

                %s may become a partner. Please read and accept the agreement:

                %s

                The link is for you alone.
                """
                        .formatted(application.company(), application.link()));
    }

    void ready(Application application) {
        send(
                application,
                subjects.ready(),
                """
                Hello,

                the partner account of %s is ready. Please sign out, and sign in again.
                """
                        .formatted(application.company()));
    }

    private void send(Application application, String subject, String text) {
        try {
            var message = new MimeMessage(session);
            message.setFrom(new InternetAddress("partners@vendor.example"));
            message.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(application.email()));
            message.setSubject(
                    subject.formatted(application.company()), StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setHeader("Date", RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
            message.saveChanges();
            Transport connection = connections.take();
            try {
                connection.sendMessage(message, message.getAllRecipients());
            } finally {
                connections.add(connection);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("a letter was not taken", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
