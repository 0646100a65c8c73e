package dev.enrollment.messaging;

import static org.awaitility.Awaitility.await;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.process.ChildProcess;
import dev.enrollment.sandbox.process.JavaCommand;
import dev.enrollment.sandbox.process.Readiness;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@link TallyApplication} as a process of its own, watched as an orchestrator does. */
final class ServiceProcess implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 192;
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ChildProcess process;
    private final int port;

    private ServiceProcess(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it.
     *
     * @param name its group's too
     */
    static ServiceProcess start(
            String name, String bootstrapServers, String registryUrl, Database database) {
        int port = Ports.freeRun(1);
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> arguments =
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        TallyApplication.class.getName());
        Map<String, String> environment =
                Map.of(
                        "SPRING_APPLICATION_NAME",
                        name,
                        "SERVER_PORT",
                        Integer.toString(port),
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                        bootstrapServers,
                        "ENROLLMENT_REGISTRY_URL",
                        registryUrl,
                        "SPRING_DATASOURCE_URL",
                        database.url(),
                        "SPRING_DATASOURCE_USERNAME",
                        database.username(),
                        "SPRING_DATASOURCE_PASSWORD",
                        database.password(),
                        "SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT",
                        "2000");
        Path log = Path.of("target", "service-process", name + ".log");
        return new ServiceProcess(
                ChildProcess.start(
                        name, JavaCommand.of(HEAP_MEGABYTES, arguments), environment, log),
                port);
    }

    /** Returns when it is alive. */
    ServiceProcess alive() {
        Readiness.await(process, probe("liveness"), START);
        return this;
    }

    boolean isAlive() throws InterruptedException {
        return process.isAlive() && Readiness.answers(probe("liveness"));
    }

    boolean isReady() throws InterruptedException {
        return Readiness.answers(probe("readiness"));
    }

    void awaitReady() {
        await(process.name() + " is ready")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(this::isReady);
    }

    void awaitNotReady() {
        await(process.name() + " is not ready").atMost(LIMIT).until(() -> !isReady());
    }

    /** Whether broker and registry are reached. */
    boolean reachesBrokerAndRegistry() throws InterruptedException {
        return Readiness.answers(probe("messaging"));
    }

    void awaitReaching() {
        await(process.name() + " reaches broker and registry")
                .atMost(LIMIT)
                .until(this::reachesBrokerAndRegistry);
    }

    void awaitNotReaching() {
        await(process.name() + " misses broker or registry")
                .atMost(LIMIT)
                .until(() -> !reachesBrokerAndRegistry());
    }

    /** Sends SIGTERM; returns when the process has ended, which it has to do by itself. */
    void terminate() throws Exception {
        ProcessHandle handle = ProcessHandle.of(process.pid()).orElseThrow();
        handle.destroy();
        handle.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private URI probe(String group) {
        return URI.create("http://localhost:%d/actuator/health/%s".formatted(port, group));
    }

    @Override
    public void close() {
        process.close();
    }
}
