package dev.enrollment.account.provisioning.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.provisioning.FailureCode;
import dev.enrollment.edge.Identity;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.client.RestClient;

class KeycloakPartnerRoleTest {

    private static final String TOKEN = "POST /realms/partners/protocol/openid-connect/token";
    private static final String ROLE = "GET /admin/realms/partners/roles/partner";
    private static final String GRANT =
            "POST /admin/realms/partners/users/subject-1/role-mappings/realm";

    private final RecordingServer server = new RecordingServer();
    private final KeycloakPartnerRole role = role();

    @BeforeEach
    void answerWell() {
        server.answer(
                TOKEN,
                200,
                "{\"access_token\":\"secret-token\",\"token_type\":\"Bearer\",\"expires_in\":60}");
        server.answer(ROLE, 200, "{\"id\":\"role-1\",\"name\":\"partner\",\"composite\":false}");
        server.answer(GRANT, 204, "");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void grantsTheRoleWithATokenOfItsOwn() {
        assertThat(role.grantTo("subject-1")).isEmpty();
        assertThat(server.asked)
                .extracting(RecordingServer.Asked::call)
                .containsExactly(TOKEN, ROLE, GRANT);
        assertThat(server.asked.getFirst().body())
                .contains("grant_type=client_credentials")
                .contains("client_id=account-service")
                .contains("client_secret=sandbox-account");
        assertThat(server.asked.getLast().authorization()).isEqualTo("Bearer secret-token");
        assertThat(server.asked.getLast().body())
                .isEqualTo("[{\"id\":\"role-1\",\"name\":\"partner\"}]");
    }

    @Test
    void keepsItsTokenWhileItIsFresh() {
        role.grantTo("subject-1");
        role.grantTo("subject-1");
        assertThat(server.asked).filteredOn(asked -> asked.call().equals(TOKEN)).hasSize(1);
    }

    @Test
    void fetchesATokenAnewBeforeItExpires() {
        server.answer(
                TOKEN,
                200,
                "{\"access_token\":\"short\",\"token_type\":\"Bearer\",\"expires_in\":10}");
        role.grantTo("subject-1");
        role.grantTo("subject-1");
        // Each of the three other calls finds the token too old.
        assertThat(server.asked).filteredOn(asked -> asked.call().equals(TOKEN)).hasSize(3);
    }

    @Test
    void fetchesATokenAnewWhenItIsRefused() {
        server.answer(ROLE, 401, "");
        assertThat(role.grantTo("subject-1")).contains(FailureCode.IDENTITY_REFUSED);
        answerWell();
        assertThat(role.grantTo("subject-1")).isEmpty();
        assertThat(server.asked).filteredOn(asked -> asked.call().equals(TOKEN)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ROLE,  404, ROLE_UNKNOWN",
        "GRANT, 404, SIGNER_UNKNOWN",
        "TOKEN, 401, IDENTITY_REFUSED",
        "ROLE,  403, IDENTITY_REFUSED",
        "GRANT, 403, IDENTITY_REFUSED",
        "TOKEN, 500, IDENTITY_ERROR",
        "ROLE,  503, IDENTITY_ERROR",
        "GRANT, 500, IDENTITY_ERROR",
        "TOKEN, 404, IDENTITY_REFUSED"
    })
    void saysWhatFailed(String call, int status, FailureCode code) {
        String failing =
                switch (call) {
                    case "TOKEN" -> TOKEN;
                    case "ROLE" -> ROLE;
                    default -> GRANT;
                };
        server.answer(failing, status, "{}");
        assertThat(role.grantTo("subject-1")).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"''", "[]", "{}", "{\"access_token\":\"t\"", "{\"access_token\":\"t\"}"})
    void understandsNothingButAToken(String answer) {
        server.answer(TOKEN, 200, answer);
        assertThat(role.grantTo("subject-1")).contains(FailureCode.IDENTITY_ERROR);
    }

    @Test
    void cannotReachAProviderThatIsDown() {
        server.close();
        assertThat(role.grantTo("subject-1")).contains(FailureCode.IDENTITY_UNREACHABLE);
    }

    @Test
    void writesASubjectAsOnePathSegment() {
        server.answer("POST /admin/realms/partners/users/..%2Froles/role-mappings/realm", 404, "");
        assertThat(role.grantTo("../roles")).contains(FailureCode.SIGNER_UNKNOWN);
    }

    @Test
    void neverPrintsItsSecret() {
        assertThat(properties().toString()).doesNotContain("sandbox-account");
    }

    private KeycloakPartnerRole role() {
        return new KeycloakPartnerRole(
                RestClient.builder(),
                new Identity(
                        URI.create("http://localhost:1/realms/partners"),
                        URI.create(server.url() + "/realms/partners")),
                properties());
    }

    private IdentityAdminProperties properties() {
        return new IdentityAdminProperties(
                "account-service",
                "sandbox-account",
                "partner",
                Duration.ofMinutes(1),
                Duration.ofMinutes(1));
    }
}
