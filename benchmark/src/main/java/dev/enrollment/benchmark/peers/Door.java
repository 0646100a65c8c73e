package dev.enrollment.benchmark.peers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Takes applications and signatures over HTTP. */
final class Door {

    private static final String AGREEMENTS = "/agreements/";
    private static final int ACCEPTED = 202;
    private static final int NOT_YET = 409;
    private static final int FAILED = 500;
    private static final int THREADS = 16;

    private Door() {}

    static void open(int port, Peer peer) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext(
                "/applications",
                request ->
                        answer(
                                request,
                                () -> {
                                    peer.begin(
                                            Application.of(
                                                    request.getRequestBody().readAllBytes()));
                                    return true;
                                }));
        server.createContext(
                AGREEMENTS,
                request ->
                        answer(
                                request,
                                () ->
                                        peer.signed(
                                                Integer.parseInt(
                                                        request.getRequestURI()
                                                                .getPath()
                                                                .substring(AGREEMENTS.length())))));
        server.start();
    }

    private static void answer(HttpExchange request, Work work) throws IOException {
        int status;
        try {
            status = work.isDone() ? ACCEPTED : NOT_YET;
        } catch (RuntimeException e) {
            e.printStackTrace();
            status = FAILED;
        }
        request.sendResponseHeaders(status, -1);
        request.close();
    }

    private interface Work {
        boolean isDone() throws IOException;
    }
}
