package dev.enrollment.acceptance.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/**
 * A request as its bytes, because well-behaved clients do not send such.
 *
 * @param name for the report
 * @param service whom it is sent to
 * @param text head and body; {@code HOST} stands for the service's host and port
 */
record Attack(String name, URI service, String text) {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    /** All kinds that the threat model names, against a service with pages. */
    static List<Attack> on(URI service, String page, String api) {
        String name = "__Host-" + page.replace("/", "");
        String bearer = "Authorization: Bearer ";
        return List.of(
                get(service, "a cookie without a session", page, "Cookie: " + cookies("AAAA")),
                get(service, "a cookie of nonsense", page, "Cookie: " + name + "=%00\r\n"),
                get(service, "a page that asks for a sign-in", page, ""),
                get(service, "the beginning of no sign-in", "/oauth2/authorization/evil", ""),
                get(service, "the end of no sign-in", "/login/oauth2/code/x?code=1&state=2", ""),
                get(service, "no token", api, ""),
                get(service, "a token of nonsense", api, bearer + "nonsense\r\n"),
                get(service, "a token without a signature", api, bearer + unsigned() + "\r\n"),
                get(service, "a NUL in the query", api + "?status=%00", ""),
                get(service, "a long header", page, "X-Long: " + "x".repeat(40_000) + "\r\n"),
                get(service, "a path that climbs", "/api/..;/actuator/env", ""),
                get(service, "the management", "/actuator/heapdump", ""),
                new Attack(
                        "a malformed target",
                        service,
                        "GET {<script> HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Attack(
                        "a host that is another",
                        service,
                        "GET "
                                + page
                                + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"),
                post(service, "a form without its token", page, FORM, "market=DE"),
                post(
                        service,
                        "deep JSON",
                        api,
                        "Content-Type: application/json\r\n",
                        "[".repeat(20_000)),
                // The rest never comes: a service that reads before it judges waits for it.
                new Attack(
                        "half an upload",
                        service,
                        "POST "
                                + page
                                + " HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n"
                                + "Content-Type: multipart/form-data; boundary=b\r\n"
                                + "Content-Length: 30000000\r\n\r\n--b\r\n"));
    }

    /**
     * The answer's status; 0 where the connection is closed without one.
     *
     * @param from the stranger's own address
     * @throws IOException where nobody takes the connection
     */
    int send(InetAddress from) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), service.getPort()));
            socket.setSoTimeout(PATIENCE_MILLIS);
            return status(socket);
        }
    }

    private int status(Socket socket) {
        try {
            String host = service.getAuthority();
            socket.getOutputStream().write(text.replace("HOST", host).getBytes(ISO_8859_1));
            var answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            String line = answer.readLine();
            return line == null || line.length() < 12 ? 0 : Integer.parseInt(line.substring(9, 12));
        } catch (IOException e) {
            return 0; // closed while it was still sent, which is an answer too
        }
    }

    private static Attack get(URI service, String name, String path, String header) {
        return new Attack(
                name,
                service,
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\nAccept: text/html\r\n"
                        + header
                        + "\r\n");
    }

    private static Attack post(URI service, String name, String path, String header, String body) {
        return new Attack(
                name,
                service,
                "POST %s HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s"
                        .formatted(path, header, body.length(), body));
    }

    private static String cookies(String value) {
        return "__Host-account-service=%1$s; __Host-agreement-service=%1$s; __Host-review-service=%1$s\r\n"
                .formatted(value);
    }

    /** {@code {"alg":"none"}} and every role. */
    private static String unsigned() {
        return "eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJvcGVyYXRvciJdfQ.";
    }
}
