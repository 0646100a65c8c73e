package dev.enrollment.account.portal.flow;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.simulators.Simulators;
import dev.enrollment.tests.LocalIdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands around the portal: identity provider, gateway and partner network, once per JVM. */
final class Outside {

    static final LocalIdentityProvider IDENTITY = LocalIdentityProvider.start();
    static final URI PORTAL = URI.create("http://localhost:" + Ports.freeRun(1));

    private static final Pattern CODE = Pattern.compile("\\b(\\d(?:, )?){6}\\b");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SIMULATORS = start();

    private Outside() {}

    static void describeTo(DynamicPropertyRegistry properties) {
        String simulators = "http://localhost:" + SIMULATORS;
        properties.add("server.port", PORTAL::getPort);
        properties.add("enrollment.portal.base-url", PORTAL::toString);
        properties.add("enrollment.identity.issuer", IDENTITY::issuer);
        properties.add("enrollment.phone.gateway-url", () -> simulators);
        properties.add("enrollment.phone.caps.address-per-hour", () -> "1000");
        properties.add("enrollment.partner-network.url", () -> simulators + "/partner-network");
    }

    /** What the gateway has sent to the number, the newest last. */
    static List<JsonNode> messages(String number) {
        JsonNode ledger = new JsonMapper().readTree(get("/ledger/sms"));
        return StreamSupport.stream(ledger.spliterator(), false)
                .filter(message -> message.path("to").asString().equals(number))
                .toList();
    }

    /** The code in the newest message to the number. */
    static String code(String number) {
        String text = messages(number).getLast().path("text").asString();
        var matcher = CODE.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("There is no code in the message");
        }
        return matcher.group().replaceAll("\\D", "");
    }

    private static String get(String path) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + SIMULATORS + path));
            return HTTP.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int start() {
        try {
            int port = Ports.freeRun(1);
            var folder = Files.createTempDirectory("simulators");
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(Simulators.start(port, folder, Clock.systemUTC())::close));
            return port;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
