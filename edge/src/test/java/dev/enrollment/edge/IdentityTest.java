package dev.enrollment.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

class IdentityTest {

    private static final String ISSUER = "https://sign-in.example/realms/partners";
    private static final String BACK_CHANNEL = "http://identity:8080/realms/partners";
    private static final String JWK_SET = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";

    @Test
    void theBackChannelIsTheIssuerUnlessToldOtherwise() {
        with(
                "",
                context -> {
                    assertThat(context.getBean(Identity.class).backChannel())
                            .isEqualTo(URI.create(ISSUER));
                    assertThat(context.getEnvironment().getProperty(JWK_SET))
                            .isEqualTo(ISSUER + "/protocol/openid-connect/certs");
                });
    }

    @Test
    void servicesGoOverTheBackChannelAndBrowsersToTheIssuer() {
        with(
                "--enrollment.identity.back-channel=" + BACK_CHANNEL,
                context -> {
                    Identity identity = context.getBean(Identity.class);
                    assertThat(identity.front("auth"))
                            .isEqualTo(ISSUER + "/protocol/openid-connect/auth");
                    assertThat(identity.origin()).isEqualTo("https://sign-in.example");
                    assertThat(identity.back("token"))
                            .isEqualTo(BACK_CHANNEL + "/protocol/openid-connect/token");
                    assertThat(identity.administration())
                            .hasToString("http://identity:8080/admin/realms/partners");
                    assertThat(context.getEnvironment().getProperty(JWK_SET))
                            .isEqualTo(BACK_CHANNEL + "/protocol/openid-connect/certs");
                });
    }

    private static void with(String argument, Consumer<ConfigurableApplicationContext> check) {
        var application = new SpringApplicationBuilder(Bound.class).web(WebApplicationType.NONE);
        try (var context = application.run("--enrollment.identity.issuer=" + ISSUER, argument)) {
            check.accept(context);
        }
    }

    @EnableConfigurationProperties(Identity.class)
    static class Bound {}
}
