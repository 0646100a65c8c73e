package dev.enrollment.acceptance.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A service that gives everybody the same answer and remembers what it was asked. */
final class ScriptedService implements AutoCloseable {

    /** Path and body of each request. */
    final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    private final HttpServer server;

    ScriptedService(int status, String body) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    asked.add(exchange.getRequestURI().getPath() + sent);
                    byte[] answer = body.getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    OperatedService as(String name) {
        return at(name, server.getAddress().getPort());
    }

    /** Nobody listens there. */
    static OperatedService silent(String name) {
        return at(name, 1);
    }

    private static OperatedService at(String name, int port) {
        return new OperatedService(name, URI.create("http://localhost:" + port), () -> "token");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
