package dev.enrollment.sandbox.identity;

import dev.enrollment.sandbox.dist.Distribution;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.process.ChildProcess;
import dev.enrollment.sandbox.process.JavaCommand;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak, its data in PostgreSQL. It is built for that, with what the project uses and its own
 * steps, once per machine, so that it starts in seconds later on.
 */
public final class IdentityServer {

    private static final int HEAP_MEGABYTES = 256;
    private static final int BUILD_HEAP_MEGABYTES = 512;
    private static final List<String> BUILD =
            List.of(
                    "build",
                    "--db=postgres",
                    "--features-disabled="
                            + "account,account-api,ciba,device-flow,par,kerberos,organization");

    private IdentityServer() {}

    /** Whether this machine has a built Keycloak already. */
    public static boolean isPrepared() {
        return Distribution.keycloak().with(OwnSteps.ofThisBuild().version(BUILD)).isUnpacked();
    }

    /** Unpacks and builds Keycloak when this machine has not seen it yet; takes half a minute. */
    public static Path prepare(Path log) {
        OwnSteps steps = OwnSteps.ofThisBuild();
        return Distribution.keycloak()
                .with(steps.version(BUILD))
                .unpacked(
                        home -> {
                            steps.copyTo(home.resolve("providers"));
                            build(home, log);
                        });
    }

    /**
     * Starts the process; it is ready when {@link #readiness} is answered. Its theme is beside its
     * log.
     *
     * @param portal where its pages lead back to
     */
    public static ChildProcess launch(int port, Database database, String portal, Path log) {
        Path theme = log.resolveSibling("identity-theme");
        ThemeFolder.copyTo(theme);
        List<String> command =
                keycloak(
                        prepare(log),
                        HEAP_MEGABYTES,
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=localhost",
                        "--http-port=" + port,
                        "--hostname=" + url(port),
                        "--cache=local",
                        "--db-url=" + database.url(),
                        "--db-username=" + database.username(),
                        "--db-pool-initial-size=1",
                        "--db-pool-max-size=20",
                        "--spi-theme--folder--dir=" + theme.resolve("theme"),
                        // What is compressed is kept, for every checkout and every theme.
                        "--spi-resource-encoding--gzip--excluded-content-types="
                                + "text/css image/svg+xml image/png image/jpeg",
                        "--spi-password-policy--password-blacklist--blacklists-path="
                                + theme.resolve("passwords"),
                        "--log-level=warn");
        Map<String, String> environment = new HashMap<>(VendorFile.variables());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", MasterAdmin.NAME);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", MasterAdmin.PASSWORD);
        environment.put("PORTAL_URL", portal);
        return ChildProcess.start("identity", command, environment, log);
    }

    /** Answered with 200 once Keycloak serves. */
    public static URI readiness(int port) {
        return URI.create(url(port) + "/realms/master");
    }

    public static String url(int port) {
        return "http://localhost:" + port;
    }

    private static void build(Path home, Path log) {
        List<String> command = keycloak(home, BUILD_HEAP_MEGABYTES, BUILD.toArray(String[]::new));
        try (ChildProcess build = ChildProcess.start("Keycloak's build", command, Map.of(), log)) {
            String end = build.onExit().join();
            if (!end.equals("exit code 0")) {
                throw new IllegalStateException(
                        "Keycloak's build ended with %s. Its log %s ends with:%n%s"
                                .formatted(end, log, build.lastLines(15)));
            }
        }
    }

    /** What bin/kc.sh does, without the shell in between, which would hide the process. */
    private static List<String> keycloak(Path home, int heap, String... arguments) {
        List<String> options =
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MaxMetaspaceSize=256m",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.language=en",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-cp",
                        home.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return JavaCommand.of(
                heap, Stream.concat(options.stream(), List.of(arguments).stream()).toList());
    }
}
