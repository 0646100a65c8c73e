package dev.enrollment.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;

/** The partner's system written in JavaScript, with its libraries from npm. */
final class ForeignClient {

    private static final Path SOURCE = Path.of("foreign-client");
    private static final List<String> FILES =
            List.of("apply.js", "package.json", "package-lock.json", ".npmrc");
    private static final int MINUTES = 10;

    private final Path folder;

    private ForeignClient(Path folder) {
        this.folder = folder;
    }

    /** A copy below target with its libraries as the lock file says. */
    static ForeignClient installed() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "foreign-client"));
        for (String file : FILES) {
            Files.copy(
                    SOURCE.resolve(file),
                    folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        var client = new ForeignClient(folder);
        client.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return client;
    }

    /** Publishes one application and returns the receipt, in JSON. */
    String apply(SandboxAddresses addresses) throws IOException, InterruptedException {
        String submission = "borealis-foreign-" + System.currentTimeMillis();
        return run("node", "apply.js", addresses.kafka(), addresses.registry(), submission);
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionFailedError(
                    "%s failed:%n%s".formatted(String.join(" ", command), printed));
        }
        return printed;
    }

    private Process start(String... command) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionFailedError(
                    command[0] + " was not found: the foreign client needs Node.js 20 or newer", e);
        }
    }
}
