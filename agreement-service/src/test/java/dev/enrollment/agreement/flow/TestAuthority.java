package dev.enrollment.agreement.flow;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.simulators.Simulators;
import dev.enrollment.sandbox.trust.SandboxTrust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The sandbox's time-stamping authority and the trust that goes with it. */
record TestAuthority(String url, SandboxTrust trust) {

    static TestAuthority start() {
        try {
            var folder = Files.createTempDirectory("simulators");
            int port = Ports.freeRun(1);
            String url = "http://localhost:" + port;
            var simulators = Simulators.start(port, folder, Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(simulators::close));
            return new TestAuthority(url, SandboxTrust.at(folder.resolve("trust"), url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void describeTo(DynamicPropertyRegistry properties) {
        properties.add("enrollment.sealing.key-store", () -> trust.sealKeyStore());
        properties.add("enrollment.sealing.password", () -> SandboxTrust.PASSWORD);
        properties.add("enrollment.sealing.authorities", () -> trust.authorityCertificate());
        properties.add("enrollment.sealing.timestamps", () -> url + "/trust/timestamps");
    }
}
