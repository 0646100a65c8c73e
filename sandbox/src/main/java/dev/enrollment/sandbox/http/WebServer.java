package dev.enrollment.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves routes such as {@code "GET /ledger/{name}"}. */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    static {
        // Without it the JDK's server waits 40 ms for more to send.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService executor =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final List<Route> routes;

    private WebServer(HttpServer server, List<Route> routes) {
        this.server = server;
        this.routes = routes;
    }

    /** On the loopback interface; routes in order of precedence, see {@link Routes}. */
    public static WebServer start(int port, Routes routes) {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), routes);
    }

    /** The same on another interface, or on all. */
    public static WebServer start(InetSocketAddress address, Routes routes) {
        try {
            WebServer web = new WebServer(HttpServer.create(address, 128), routes.list());
            web.server.setExecutor(web.executor);
            web.server.createContext("/", web::handle);
            web.server.start();
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot serve HTTP on " + address, e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = answer(exchange);
            if (reply.status() != Reply.DROPPED) {
                reply.headers().forEach(exchange.getResponseHeaders()::set);
                byte[] body = reply.body();
                exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        List<String> allowed = new ArrayList<>();
        for (Route route : routes) {
            var variables = route.match(exchange.getRequestURI().getPath());
            if (variables.isPresent()) {
                if (route.method().equals(exchange.getRequestMethod())) {
                    return answer(route, request(exchange, variables.get(), body));
                }
                allowed.add(route.method());
            }
        }
        return allowed.isEmpty()
                ? Reply.problem(404, "Nothing here")
                : Reply.problem(405, "Use " + allowed).with("Allow", String.join(", ", allowed));
    }

    private static Reply answer(Route route, Request request) {
        try {
            return route.handler().answer(request);
        } catch (BadRequest e) {
            return Reply.problem(400, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.dropped();
        } catch (IOException | RuntimeException e) {
            LOG.error("{} {} failed", route.method(), String.join("/", route.segments()), e);
            return Reply.problem(500, "See the log of the sandbox");
        }
    }

    private static Request request(
            HttpExchange exchange, Map<String, String> variables, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Request(variables, query(exchange.getRequestURI().getRawQuery()), headers, body);
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
