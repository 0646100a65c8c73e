package dev.enrollment.sandbox.mailbox;

import dev.enrollment.sandbox.faults.FaultControl;
import dev.enrollment.sandbox.http.Reply;
import dev.enrollment.sandbox.http.Request;
import dev.enrollment.sandbox.http.Routes;
import dev.enrollment.sandbox.http.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;

/** SMTP on one port, the page and the JSON to read the mails on another. */
public final class Mailbox implements AutoCloseable {

    private static final int LARGEST_MAIL = 10 << 20;

    private final SMTPServer smtp;
    private final WebServer web;
    private final MailStore store;

    private Mailbox(SMTPServer smtp, WebServer web, MailStore store) {
        this.smtp = smtp;
        this.web = web;
        this.store = store;
    }

    /** Starts on the loopback interface, with the mails kept in {@code folder}. */
    public static Mailbox start(int smtpPort, int webPort, Path folder, InstantSource clock) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return start(
                new InetSocketAddress(loopback, smtpPort),
                new InetSocketAddress(loopback, webPort),
                folder,
                clock);
    }

    /** The same on other interfaces, or on all. */
    public static Mailbox start(
            InetSocketAddress smtpAddress,
            InetSocketAddress webAddress,
            Path folder,
            InstantSource clock) {
        MailStore store = new MailStore(folder, clock);
        FaultControl faults = new FaultControl();
        SMTPServer smtp =
                SMTPServer.port(smtpAddress.getPort())
                        .bindAddress(smtpAddress.getAddress())
                        .hostName("localhost")
                        .softwareName("sandbox mailbox")
                        .maxMessageSize(LARGEST_MAIL)
                        .executorService(
                                Executors.newCachedThreadPool(
                                        Thread.ofPlatform().daemon().factory()))
                        .messageHandlerFactory(context -> new Reception(context, store, faults))
                        .build();
        smtp.start();
        return new Mailbox(smtp, WebServer.start(webAddress, routes(store, faults)), store);
    }

    @Override
    public void close() {
        smtp.stop();
        web.close();
        store.close();
    }

    private static Routes routes(MailStore store, FaultControl faults) {
        Routes routes = new Routes();
        routes.on("GET /", request -> page());
        routes.on("GET /api/messages", request -> Reply.json(200, list(store, request)));
        routes.on("GET /api/messages/{id}", request -> one(store, request));
        routes.on("GET /api/messages/{id}/raw", request -> raw(store, request));
        routes.on("GET /messages/{id}", request -> html(store, request));
        new MailpitApi(store).addTo(routes);
        faults.addTo(routes, "mailbox");
        return routes;
    }

    private static List<Mail> list(MailStore store, Request request) {
        String to = request.query().get("to");
        return store.all().stream().filter(mail -> to == null || mail.isTo(to)).toList();
    }

    private static Reply one(MailStore store, Request request) {
        return store.find(request.variable("id"))
                .map(mail -> Reply.json(200, mail))
                .orElseGet(Mailbox::unknown);
    }

    private static Reply raw(MailStore store, Request request) {
        return store.find(request.variable("id"))
                .map(mail -> Reply.of(200, "message/rfc822", store.raw(mail.id())))
                .orElseGet(Mailbox::unknown);
    }

    /** The HTML part for a frame: no script runs, links open in a tab of their own. */
    private static Reply html(MailStore store, Request request) {
        return store.find(request.variable("id"))
                .map(mail -> Reply.html("<base target=\"_blank\">" + mail.html()))
                .map(
                        reply ->
                                reply.with(
                                        "Content-Security-Policy",
                                        "sandbox allow-popups allow-popups-to-escape-sandbox;"
                                                + " script-src 'none'"))
                .orElseGet(Mailbox::unknown);
    }

    private static Reply unknown() {
        return Reply.problem(404, "No such mail");
    }

    private static Reply page() throws IOException {
        try (InputStream in = Mailbox.class.getResourceAsStream("/mailbox.html")) {
            return Reply.html(
                    new String(
                            Objects.requireNonNull(in, "mailbox.html").readAllBytes(),
                            StandardCharsets.UTF_8));
        }
    }
}
