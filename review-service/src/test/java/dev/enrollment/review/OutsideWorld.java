package dev.enrollment.review;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** The vendor's directory and the credit bureau, over real HTTP. */
final class OutsideWorld {

    /** References the bureau was asked under, each time it was asked. */
    final List<String> enquiries = new CopyOnWriteArrayList<>();

    /** Registration numbers the bureau has no time for. */
    final Set<String> ignored = ConcurrentHashMap.newKeySet();

    /** Registration numbers the bureau will answer about later. */
    final Set<String> slow = ConcurrentHashMap.newKeySet();

    /** Where the bureau may send what it will answer later, by reference. */
    final Map<String, String> callbacks = new ConcurrentHashMap<>();

    /** Paths of promised reports that were asked for. */
    final List<String> collected = new CopyOnWriteArrayList<>();

    /** The bureau answers nobody. */
    volatile boolean closed;

    /** The directory answers when this is open. */
    volatile CountDownLatch directory = new CountDownLatch(0);

    /** The most calls that waited for the directory at a time. */
    final AtomicInteger mostAtDirectory = new AtomicInteger();

    private final AtomicInteger atDirectory = new AtomicInteger();

    private final HttpServer server;

    OutsideWorld() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/directory", this::lookUp);
        server.createContext("/bureau", this::grade);
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void lookUp(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        mostAtDirectory.accumulateAndGet(atDirectory.incrementAndGet(), Math::max);
        try {
            directory.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        atDirectory.decrementAndGet();
        answer(
                exchange,
                path.endsWith("000") ? 404 : 200,
                "{\"id\":\"1\",\"name\":\"n\",\"active\":true}");
    }

    private void grade(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/bureau/orders/")) {
            collected.add(path);
            promise(exchange, path, slow.isEmpty());
            return;
        }
        if (slow.stream().anyMatch(body::contains)) {
            callbacks.put(
                    path.replace("/bureau/reports/", ""),
                    JsonMapper.shared().readTree(body).get("callback").asString());
            promise(exchange, path.replace("/reports/", "/orders/"), false);
            return;
        }
        enquiries.add(exchange.getRequestURI().getPath().replace("/bureau/reports/", ""));
        boolean away = closed || ignored.stream().anyMatch(body::contains);
        String grade = body.contains("9\"") ? "E" : "B";
        answer(
                exchange,
                away ? 503 : 200,
                "{\"reference\":\"r\",\"grade\":\"%s\"}".formatted(grade));
    }

    private static void promise(HttpExchange exchange, String location, boolean kept)
            throws IOException {
        if (kept) {
            answer(exchange, 200, "{\"grade\":\"B\"}");
            return;
        }
        exchange.getResponseHeaders().add("Location", location);
        exchange.getResponseHeaders().add("Retry-After", "0");
        answer(exchange, 202, "{}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
