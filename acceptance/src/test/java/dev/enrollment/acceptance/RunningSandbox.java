package dev.enrollment.acceptance;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.dist.Folders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole sandbox on ports and in a folder of its own, as {@code ./enroll up} starts it. */
final class RunningSandbox {

    private static final Path JAR =
            Path.of("..", "sandbox", "target", "program", "sandbox-program.jar");
    private static final int FIRST_BASE = 28_000;
    private static final int LAST_BASE = 31_000;
    private static final int BASE_STEP = 500;

    private final int basePort;
    private final Path data;
    private final Map<String, String> environment;

    private RunningSandbox(int basePort, Path data, Map<String, String> environment) {
        this.basePort = basePort;
        this.data = data;
        this.environment = environment;
    }

    /** Starts an empty one and returns when everything in it is ready. */
    static RunningSandbox start(Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        var sandbox = new RunningSandbox(freeBase(), data, environment);
        sandbox.call("up", "--checkout", "..");
        return sandbox;
    }

    int basePort() {
        return basePort;
    }

    SandboxAddresses addresses() {
        return new SandboxAddresses(basePort);
    }

    /** The certificates that its seals are checked against. */
    Path authorities() {
        return data.resolve("simulators/trust/authority.pem");
    }

    Path logs() {
        return data.resolve("logs");
    }

    /**
     * Ends a service's process as the kernel does when memory is short; the supervisor sees to it.
     */
    void kill(String service) throws IOException, InterruptedException {
        long pid = part(service).path("pid").asLong();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** How often the supervisor has started the service again. */
    int restarts(String service) throws IOException, InterruptedException {
        return part(service).path("restarts").asInt();
    }

    private JsonNode part(String name) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(addresses().control() + "/status"));
            String answer = http.send(request.build(), BodyHandlers.ofString()).body();
            for (JsonNode part : JsonMapper.shared().readTree(answer).path("parts")) {
                if (part.path("name").asString().equals(name)) {
                    return part;
                }
            }
            throw new AssertionFailedError("The sandbox has no part " + name + ": " + answer);
        }
    }

    private void call(String command, String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("--enable-native-access=ALL-UNNAMED");
        words.addAll(List.of("-cp", JAR.toString(), "dev.enrollment.sandbox.Sandbox", command));
        words.addAll(List.of("--data", data.toString()));
        words.addAll(List.of("--base-port", Integer.toString(basePort)));
        words.addAll(List.of(more));
        ProcessBuilder program = new ProcessBuilder(words).inheritIO();
        program.environment().putAll(environment);
        int exit = program.start().waitFor();
        if (exit != 0) {
            throw new AssertionFailedError("sandbox %s ended with %d".formatted(command, exit));
        }
    }

    private static int freeBase() {
        return IntStream.iterate(FIRST_BASE, base -> base <= LAST_BASE, base -> base + BASE_STEP)
                .filter(RunningSandbox::isFree)
                .findFirst()
                .orElseThrow(() -> new AssertionFailedError("No free ports for a sandbox"));
    }

    private static boolean isFree(int base) {
        return IntStream.of(0, 1, 2, 3, 4, 25, 26, 80, 81, 82, 90, 92, 93, 101, 102, 103, 104, 432)
                .map(distance -> base + distance)
                .allMatch(Ports::isFree);
    }

    /** Stops everything in it; of its data only the logs stay. */
    void stop() throws IOException, InterruptedException {
        call("down");
        List.of("kafka", "postgres", "program").forEach(part -> Folders.delete(data.resolve(part)));
    }
}
