package dev.enrollment.sandbox.supervisor;

import dev.enrollment.sandbox.process.JavaCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a person at the command line does with a sandbox that runs in the background. */
public final class SandboxClient {

    private static final int STOP_SECONDS = 120;
    private static final int HEAP_MEGABYTES = 384;
    private static final int NOT_RUNNING = 3;

    private final String mainClass;
    private final DataFolder data;
    private final PrintStream out;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** {@code mainClass} is the program that runs a sandbox when told {@code run}. */
    public SandboxClient(Options options, Class<?> mainClass, PrintStream out) {
        this.mainClass = mainClass.getName();
        this.data = DataFolder.at(options.data());
        this.out = out;
    }

    /** Starts a sandbox unless one runs, and waits until it is ready; gives the exit code. */
    public int up(List<String> arguments) throws IOException, InterruptedException {
        return up(arguments, Map.of());
    }

    /** The same with variables that its services see too, where the sandbox sets no others. */
    public int up(List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path log = data.log("sandbox");
        Files.createDirectories(log.getParent());
        long shown = Files.exists(log) ? Files.size(log) : 0;
        Optional<ProcessHandle> running = running().flatMap(state -> state.sandbox().alive());
        if (running.isPresent()) {
            out.println("A sandbox is running already on " + data.root());
            if (isReadyBeforeEndOf(running.get(), log, shown)) {
                return printStatus();
            }
            out.println("It has ended; starting a new one");
            shown = Files.size(log);
        }
        return isReadyBeforeEndOf(launch(arguments, environment, log).toHandle(), log, shown)
                ? printStatus()
                : 1;
    }

    private boolean isReadyBeforeEndOf(ProcessHandle process, Path log, long from)
            throws IOException, InterruptedException {
        long shown = from;
        while (process.isAlive()) {
            shown = show(log, shown);
            if (status().filter(SandboxStatus::isReady).isPresent()) {
                show(log, shown);
                return true;
            }
            Thread.sleep(500);
        }
        show(log, shown);
        return false;
    }

    /** Asks the sandbox to stop and waits until it has; gives the exit code. */
    public int down() throws InterruptedException {
        Optional<ProcessHandle> process = running().flatMap(state -> state.sandbox().alive());
        if (process.isEmpty()) {
            out.println("No sandbox is running on " + data.root());
            return 0;
        }
        if (ask("POST", "/down").isEmpty()) {
            process.get().destroy();
        }
        try {
            process.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            out.println(
                    "The sandbox, process %d, does not stop; see %s"
                            .formatted(process.get().pid(), data.log("sandbox")));
            return 1;
        }
        out.println("Stopped; the data stay in " + data.root());
        return 0;
    }

    /** Prints the table of parts; gives the exit code, 3 when no sandbox runs. */
    public int printStatus() throws InterruptedException {
        Optional<SandboxStatus> status = status();
        if (status.isEmpty()) {
            out.println("No sandbox is running on " + data.root());
            return NOT_RUNNING;
        }
        out.print(StatusTable.of(status.get()));
        return 0;
    }

    private Process launch(List<String> arguments, Map<String, String> environment, Path log)
            throws IOException {
        List<String> java =
                JavaCommand.of(
                        HEAP_MEGABYTES,
                        List.of(
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                Program.in(data).sandbox(System.getProperty("java.class.path")),
                                mainClass,
                                "run"));
        List<String> command =
                Stream.of(List.of("nohup"), java, arguments).flatMap(List::stream).toList();
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Optional<StateFile> running() {
        return StateFile.read(data).filter(state -> state.sandbox().alive().isPresent());
    }

    /** What runs where; empty where no sandbox runs. */
    public Optional<SandboxStatus> status() throws InterruptedException {
        return ask("GET", "/status")
                .map(answer -> new JsonMapper().readValue(answer, SandboxStatus.class));
    }

    private Optional<String> ask(String method, String path) throws InterruptedException {
        Optional<StateFile> state = running();
        if (state.isEmpty()) {
            return Optional.empty();
        }
        URI url = URI.create("http://localhost:%d%s".formatted(state.get().basePort(), path));
        HttpRequest request =
                HttpRequest.newBuilder(url)
                        .timeout(Duration.ofSeconds(10))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private long show(Path log, long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] fresh = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(fresh);
            out.print(new String(fresh, StandardCharsets.UTF_8));
            out.flush();
            return from + fresh.length;
        }
    }
}
