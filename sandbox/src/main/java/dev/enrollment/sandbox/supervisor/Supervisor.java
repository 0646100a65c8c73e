package dev.enrollment.sandbox.supervisor;

import dev.enrollment.sandbox.Topology;
import dev.enrollment.sandbox.identity.IdentityServer;
import dev.enrollment.sandbox.identity.MasterAdmin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The parts of one sandbox, started in the order they need each other and stopped in reverse. */
final class Supervisor implements AutoCloseable {

    private static final List<String> PARTNERS = List.of("aurora", "borealis");

    private final DataFolder data;
    private final SandboxPorts ports;
    private final Progress progress;
    private final List<Part> outside;
    private final Part postgres;
    private final Part kafka;
    private final Part registry;
    private final Part identity;
    private final List<Part> services;
    private volatile String state = "STARTING";

    Supervisor(Options options, DataFolder data, Progress progress) {
        this.data = data;
        this.ports = new SandboxPorts(options.basePort());
        this.progress = progress;
        Parts parts = new Parts(data, options, this::changed);
        List<ServiceName> names = options.services() ? List.of(ServiceName.values()) : List.of();
        outside = options.simulators() ? List.of(parts.simulators(), parts.mailbox()) : List.of();
        postgres = parts.postgres(databases());
        kafka = parts.kafka();
        registry = parts.registry();
        identity = parts.identity();
        services = names.stream().map(parts::service).toList();
    }

    /** Returns when everything is ready; throws when something does not start. */
    void start() {
        outside.forEach(this::start);
        Together.run(List.of(() -> start(postgres), () -> start(kafka)));
        Together.run(List.of(this::startRegistry, this::startIdentity));
        Together.run(services.stream().<Runnable>map(part -> () -> start(part)).toList());
        state = SandboxStatus.READY;
        progress.say("Everything is ready");
    }

    SandboxStatus status() {
        List<PartStatus> all = new ArrayList<>();
        all.add(own());
        Stream.of(outside, List.of(postgres, kafka, registry, identity), services)
                .flatMap(List::stream)
                .map(Part::status)
                .forEach(all::add);
        return SandboxStatus.of(state, data.root().toString(), all);
    }

    @Override
    public synchronized void close() {
        if (state.equals("STOPPED")) {
            return;
        }
        state = "STOPPING";
        progress.say("Stopping");
        stopAll(services);
        stopAll(List.of(identity, registry));
        stopAll(List.of(kafka));
        stopAll(List.of(postgres));
        stopAll(outside);
        state = "STOPPED";
        progress.say("Stopped");
    }

    private void startRegistry() {
        start(registry);
        Topology.apply(
                "localhost:" + ports.kafka(),
                "http://localhost:%d/apis/ccompat/v7".formatted(ports.registry()),
                PARTNERS);
        progress.say("topics and schemas are set up");
    }

    private void startIdentity() {
        if (!IdentityServer.isPrepared()) {
            progress.say("Keycloak is being built, once for this machine");
            IdentityServer.prepare(data.log("identity"));
        }
        start(identity);
        String realm = SandboxRealm.json(ports.placeholders());
        try {
            if (new MasterAdmin(IdentityServer.url(ports.identity()))
                    .createRealm("partners", realm)) {
                progress.say("realm is imported");
            }
        } catch (IOException e) {
            throw new SandboxFailure("The realm could not be imported: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure("Interrupted while importing the realm");
        }
    }

    private void start(Part part) {
        part.start();
        PartStatus status = part.status();
        changed("%-21s ready on port %d".formatted(status.name(), status.port()));
    }

    private void changed(String line) {
        progress.say(line);
        List<StateFile.Known> children =
                status().parts().stream()
                        .filter(
                                part ->
                                        part.pid() != 0
                                                && part.pid() != ProcessHandle.current().pid())
                        .map(part -> StateFile.Known.of(part.name(), part.pid()))
                        .toList();
        synchronized (data) {
            new StateFile(self(), ports.base(), children).write(data);
        }
    }

    static StateFile.Known self() {
        return StateFile.Known.of("sandbox", ProcessHandle.current().pid());
    }

    private PartStatus own() {
        return new PartStatus(
                "sandbox",
                ProcessHandle.current().pid(),
                PartState.READY,
                ports.control(),
                "http://localhost:" + ports.control(),
                0,
                Memory.ownMegabytes());
    }

    private void stopAll(List<Part> parts) {
        try {
            Together.run(parts.stream().<Runnable>map(part -> part::close).toList());
        } catch (RuntimeException e) {
            progress.say("While stopping: " + e.getMessage());
        }
    }

    private static List<String> databases() {
        return Stream.concat(
                        Stream.of(ServiceName.values()).map(ServiceName::database),
                        Stream.of("registry", "identity"))
                .toList();
    }
}
