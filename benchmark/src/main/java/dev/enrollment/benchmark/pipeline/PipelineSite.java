package dev.enrollment.benchmark.pipeline;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.sandbox.Sandbox;
import dev.enrollment.sandbox.dist.Folders;
import dev.enrollment.sandbox.simulators.Simulators;
import dev.enrollment.sandbox.supervisor.Options;
import dev.enrollment.sandbox.supervisor.PartStatus;
import dev.enrollment.sandbox.supervisor.SandboxClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The pipeline with everything around it: a sandbox whose mailbox and simulators are ours, in this
 * process.
 */
final class PipelineSite implements AutoCloseable {

    /** The sandbox's own process, which has the broker in it. */
    static final String BROKER = "broker";

    /** PostgreSQL's first process. */
    static final String POSTGRES = "postgres";

    private static final int SMTP = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path data;
    private final SandboxAddresses addresses;
    private final SandboxClient sandbox;
    private final Thread undo;
    private final MailSink mails;
    private final Simulators simulators;
    private final Recipient recipient;

    private PipelineSite(
            Path data,
            SandboxAddresses addresses,
            SandboxClient sandbox,
            MailSink mails,
            Simulators simulators,
            Recipient recipient) {
        this.data = data;
        this.addresses = addresses;
        this.sandbox = sandbox;
        this.mails = mails;
        this.simulators = simulators;
        this.recipient = recipient;
        undo = new Thread(this::down, "pipeline-down");
        Runtime.getRuntime().addShutdownHook(undo);
    }

    /**
     * Starts everything on an empty folder, and returns when it is ready.
     *
     * @param markets where what passes all checks is approved
     * @param letters told of each letter
     */
    static PipelineSite start(Path data, Set<String> markets, Consumer<Letter> letters) {
        if (Files.exists(data)) {
            Folders.delete(data);
        }
        var addresses = new SandboxAddresses(SandboxAddresses.defaultBasePort());
        String base = Integer.toString(addresses.basePort());
        List<String> arguments =
                List.of(
                        "--data",
                        data.toString(),
                        "--base-port",
                        base,
                        "--without-simulators",
                        "--without-hurry");
        String[] command = arguments.toArray(String[]::new);
        Options options = Options.parse(prefixed(command), Map.of());
        Recipient recipient = new Recipient(letters);
        MailSink mails = MailSink.start(addresses.basePort() + SMTP, recipient);
        Simulators simulators =
                Simulators.start(
                        addresses.simulators().getPort(),
                        data.resolve("simulators"),
                        Clock.systemUTC());
        var client = new SandboxClient(options, Sandbox.class, System.err);
        PipelineSite site = new PipelineSite(data, addresses, client, mails, simulators, recipient);
        try {
            site.up(arguments, markets);
            // The vendor's own time is none.
            JsonApi.open(new PatientHttp(Deadline.in(PATIENCE)), addresses.simulators())
                    .put("/control/provisioning", Map.of("operationMillis", 0));
        } catch (RuntimeException e) {
            // Servers of ours would keep the process alive.
            site.close();
            throw e;
        }
        return site;
    }

    private static String[] prefixed(String[] options) {
        String[] all = new String[options.length + 1];
        all[0] = "up";
        System.arraycopy(options, 0, all, 1, options.length);
        return all;
    }

    private void up(List<String> arguments, Set<String> markets) {
        Map<String, String> environment =
                Map.of(
                        "ENROLLMENT_REVIEW_AUTOAPPROVEMARKETS",
                        String.join(",", markets),
                        // One person signs for hundreds of companies here.
                        "ENROLLMENT_LIMITS_PAGES_BURST",
                        "1000000",
                        "ENROLLMENT_LIMITS_PAGES_PERMINUTE",
                        "1000000",
                        "ENROLLMENT_LIMITS_SIGNIN_BURST",
                        "10000",
                        "ENROLLMENT_PHONE_FIXEDCODE",
                        Signatory.CODE,
                        "ENROLLMENT_PHONE_CAPS_NUMBERPERTENMINUTES",
                        "1000000",
                        "ENROLLMENT_PHONE_CAPS_NUMBERPERDAY",
                        "1000000",
                        "ENROLLMENT_PHONE_CAPS_ADDRESSPERHOUR",
                        "1000000",
                        "ENROLLMENT_PHONE_CAPS_COUNTRYPERHOUR",
                        "1000000");
        try {
            if (sandbox.up(arguments, environment) != 0) {
                throw new IllegalStateException("the sandbox did not start: see above");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    /** Who is told of letters, one after the other. */
    private static final class Recipient implements Consumer<Letter> {

        private volatile Consumer<Letter> reader;

        private Recipient(Consumer<Letter> reader) {
            this.reader = reader;
        }

        void become(Consumer<Letter> other) {
            reader = other;
        }

        @Override
        public void accept(Letter letter) {
            reader.accept(letter);
        }
    }

    SandboxAddresses addresses() {
        return addresses;
    }

    Path postgresLog() {
        return data.resolve("logs/postgres.log");
    }

    PeerSite forPeers() {
        return new PeerSite(
                postgresPort(),
                Objects.requireNonNull(processes().get(POSTGRES)),
                addresses.simulators(),
                addresses.basePort() + SMTP,
                recipient::become,
                data.resolve("logs"));
    }

    int postgresPort() {
        return addresses.basePort() + 432;
    }

    /** Processes by what people call them, those with the most of our own code first. */
    Map<String, Long> processes() {
        Map<String, Long> pids = new LinkedHashMap<>();
        try {
            List<PartStatus> parts = sandbox.status().orElseThrow().parts();
            // The first is the sandbox itself; a part with the same process lives in it.
            parts.stream()
                    .filter(part -> part.pid() != 0)
                    .filter(part -> !pids.containsValue(part.pid()))
                    .forEach(part -> pids.put(name(part), part.pid()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return pids;
    }

    /** Processes of the four services. */
    Map<String, Long> services() {
        Map<String, Long> services = new TreeMap<>(processes());
        services.keySet().removeIf(name -> !name.endsWith("-service"));
        return services;
    }

    private static String name(PartStatus part) {
        return part.name().equals("sandbox") ? BROKER : part.name();
    }

    @Override
    public void close() {
        down();
        Runtime.getRuntime().removeShutdownHook(undo);
        mails.close();
        simulators.close();
    }

    private void down() {
        try {
            sandbox.down();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
