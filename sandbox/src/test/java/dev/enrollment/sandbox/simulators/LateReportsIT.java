package dev.enrollment.sandbox.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.enrollment.sandbox.contract.OpenApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports that the bureau has later. */
@Tag("own-servers")
class LateReportsIT extends RunningSimulators {

    private static final String ORDER =
            "{\"market\":\"DE\",\"registrationNumber\":\"HRB 17\",\"legalName\":\"X\"%s}";

    private final OpenApi contract = OpenApi.ofCreditBureau();
    private final BlockingQueue<String> called = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer orderer;

    @BeforeEach
    void listen() throws IOException {
        orderer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        orderer.createContext(
                "/reports",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    called.add(exchange.getRequestURI() + " " + body);
                    boolean refused = refusals.getAndDecrement() > 0;
                    exchange.sendResponseHeaders(refused ? 503 : 204, -1);
                    exchange.close();
                });
        orderer.start();
    }

    @AfterEach
    void stopListening() {
        orderer.stop(0);
    }

    @Test
    void arePromisedAndSentUntilTheyAreTaken() throws Exception {
        refusals.set(1);
        control("bureau", "{\"operationMillis\":50}");
        String callback =
                "http://localhost:%d/reports/r7/token".formatted(orderer.getAddress().getPort());
        var promised =
                call(
                        "PUT",
                        "/bureau/reports/r7",
                        ORDER.formatted(",\"callback\":\"" + callback + "\""),
                        "");
        assertThat(promised.statusCode()).isEqualTo(202);
        assertThat(promised.headers().firstValue("Location")).contains("/bureau/orders/r7");

        String report = take();

        assertThat(take()).isEqualTo(report);
        String[] parts = report.split(" ", 2);
        assertThat(parts[0]).isEqualTo("/reports/r7/token");
        assertThat(contract.errors(parts[1], "Report")).isEmpty();
        assertThat(get("/bureau/orders/r7").body()).contains("\"grade\"");
        assertThat(call("PUT", "/bureau/reports/r7", ORDER.formatted(""), "").statusCode())
                .isEqualTo(200);
        assertThat(ledger("bureau")).hasSize(1);
    }

    @Test
    void areThereToBeGotWithoutACallback() {
        control("bureau", "{\"operationMillis\":600000}");
        String path = "/bureau/reports/r8";
        assertThat(call("PUT", path, ORDER.formatted(""), "").statusCode()).isEqualTo(202);
        assertThat(get("/bureau/orders/r8").statusCode()).isEqualTo(202);
        assertThat(call("PUT", path, ORDER.formatted(""), "").statusCode()).isEqualTo(202);
        assertThat(get("/bureau/orders/unknown").statusCode()).isEqualTo(404);
        restart();
        assertThat(get("/bureau/orders/r8").statusCode()).isEqualTo(200);
    }

    private String take() throws InterruptedException {
        String call = called.poll(30, TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        return call;
    }
}
