package dev.enrollment.sandbox.supervisor;

import dev.enrollment.sandbox.http.Reply;
import dev.enrollment.sandbox.http.Routes;
import dev.enrollment.sandbox.http.WebServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A sandbox from its start to its stop, in this process. */
public final class SandboxRun {

    private final Options options;
    private final DataFolder data;
    private final Progress progress = new Progress(System.out);
    private final CountDownLatch stop = new CountDownLatch(1);

    public SandboxRun(Options options) {
        this.options = options;
        this.data = DataFolder.at(options.data());
    }

    /** Starts everything and returns after a stop was asked for and done. */
    public void untilStopped() throws IOException, InterruptedException {
        try (FileChannel file =
                        FileChannel.open(
                                data.root().resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                @Nullable FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new SandboxFailure("A sandbox is running already on " + data.root());
            }
            runLocked();
        }
    }

    private void runLocked() throws InterruptedException {
        requireAll();
        new StateFile(Supervisor.self(), options.basePort(), List.of()).write(data);
        Supervisor supervisor = new Supervisor(options, data, progress);
        int port = new SandboxPorts(options.basePort()).control();
        // Status can be asked for until the last part has stopped.
        try (WebServer control = WebServer.start(port, controls(supervisor));
                supervisor) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> stop(supervisor), "sandbox-stop"));
            progress.say(
                    "Sandbox on %s, status at http://localhost:%d/status"
                            .formatted(data.root(), control.port()));
            supervisor.start();
            stop.await();
        } catch (RuntimeException e) {
            if (!isStopping()) {
                throw e;
            }
        }
    }

    private void stop(Supervisor supervisor) {
        stop.countDown();
        supervisor.close();
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private void requireAll() {
        Preconditions.requireTools();
        if (options.services()) {
            Preconditions.requireJars(options.checkout());
        }
        LeftOvers.stop(data, progress::say);
        Preconditions.requireFree(new SandboxPorts(options.basePort()).taken(options));
        requireOwnPorts();
        if (options.services()) {
            Program.in(data).copyServices(options.checkout());
        }
    }

    /** Remembered only when the ports are free, so that a start that failed binds nobody. */
    private void requireOwnPorts() {
        int kept = data.basePort(options.basePort());
        if (kept != options.basePort()) {
            throw new SandboxFailure(
                    "The data in %s belong to base port %d. Use it, or begin anew in another folder."
                            .formatted(data.root(), kept));
        }
    }

    private Routes controls(Supervisor supervisor) {
        return new Routes()
                .on("GET /status", request -> Reply.json(200, supervisor.status()))
                .on(
                        "POST /down",
                        request -> {
                            Thread.ofPlatform().daemon().start(() -> stop(supervisor));
                            return Reply.json(202, Map.of("stopping", true));
                        });
    }
}
