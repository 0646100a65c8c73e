package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.enrollment.account.RunningPipeline;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.identity.IdentityServer;
import dev.enrollment.sandbox.identity.MasterAdmin;
import dev.enrollment.sandbox.process.ChildProcess;
import dev.enrollment.sandbox.process.Readiness;
import dev.enrollment.sandbox.supervisor.SandboxRealm;
import dev.enrollment.tests.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The portal with the real identity provider and the sandbox's realm. */
@Tag("own-servers")
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = RunningPipeline.class)
class KeycloakSignInIT {

    private static final int PORTS = Ports.freeRun(2);
    private static final int PORTAL = PORTS;
    private static final int IDENTITY = PORTS + 1;

    private static ChildProcess keycloak;

    @DynamicPropertySource
    static void realm(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORTAL);
        properties.add("enrollment.portal.base-url", () -> "http://localhost:" + PORTAL);
        properties.add(
                "enrollment.identity.issuer",
                () -> IdentityServer.url(IDENTITY) + "/realms/partners");
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        keycloak =
                IdentityServer.launch(
                        IDENTITY,
                        PipelineStack.running().freshDatabase(),
                        Path.of("target", "pipeline-stack", "identity.log"));
        Readiness.await(keycloak, IdentityServer.readiness(IDENTITY), Duration.ofMinutes(3));
        new MasterAdmin(IdentityServer.url(IDENTITY)).createRealm("partners", realm());
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void peopleSignInCreateASignInAndSignOut() {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright);
                var context =
                        browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR"))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + PORTAL + "/");
            page.locator("a[href$='create=yes']").click();
            page.locator("input[name=firstName]").waitFor();

            page.navigate("http://localhost:" + PORTAL + "/enrollments");
            page.locator("#username").fill("rita");
            assertThat(page.locator("html").getAttribute("lang")).startsWith("fr");
            page.locator("#password").fill("sandbox");
            page.locator("#kc-login").click();
            page.waitForURL("**/enrollments*");
            assertThat(page.locator("h1").innerText()).isEqualTo("Vos comptes");

            page.locator("footer button").click();
            page.waitForURL("http://localhost:" + PORTAL + "/");
            assertThat(page.locator("h1").innerText()).isEqualTo("Devenez revendeur");
        }
    }

    private static String realm() {
        String nobody = "1";
        return SandboxRealm.json(
                Map.of(
                        "account-service", Integer.toString(PORTAL),
                        "review-service", nobody,
                        "agreement-service", nobody,
                        "smtp", nobody));
    }
}
