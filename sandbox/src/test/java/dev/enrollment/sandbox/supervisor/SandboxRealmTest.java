package dev.enrollment.sandbox.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SandboxRealmTest {

    private final JsonNode realm =
            JsonMapper.shared()
                    .readTree(SandboxRealm.json(new SandboxPorts(28_000).placeholders()));

    @Test
    void fillsInPortsAndSecrets() {
        assertThat(realm.toString())
                .contains(
                        "\"port\":\"28025\"",
                        "http://localhost:28003/login/oauth2/code/identity",
                        "sandbox-agreement")
                .doesNotContainPattern("\\{\\{|\\$\\{[A-Z]");
    }

    @Test
    void addsThePeopleAndThePartners() {
        assertThat(realm.findValuesAsString("username")).contains("rita", "oskar");
        assertThat(realm.findValuesAsString("clientId"))
                .contains("partner-portal", "partner-aurora");
    }

    /** Who confirms an address hours later, or elsewhere, is led on. */
    @Test
    void linksInMailsLastForHoursAndLeadOn() {
        assertThat(
                        realm.path("attributes")
                                .path("actionTokenGeneratedByUserLifespan.verify-email")
                                .asString())
                .isEqualTo("86400");
        assertThat(realm.findValuesAsString("baseUrl"))
                .containsExactlyInAnyOrder(
                        "http://localhost:28003/agreements",
                        "http://localhost:28001/enrollments",
                        "http://localhost:28002/reviews");
    }

    /** A password belongs on the identity provider's own page, and a code to who asked for it. */
    @Test
    void noClientTakesAPasswordAndCodesAreProven() {
        for (JsonNode client : realm.path("clients")) {
            String id = client.path("clientId").asString();
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).as(id).isFalse();
            if (client.path("standardFlowEnabled").asBoolean(true)) {
                assertThat(client.at("/attributes/pkce.code.challenge.method").asString())
                        .as(id)
                        .isEqualTo("S256");
                assertThat(client.path("optionalClientScopes").isEmpty()).as(id).isTrue();
                assertThat(client.path("defaultClientScopes").toString())
                        .as(id)
                        .contains("basic")
                        .doesNotContain("offline_access");
                assertThat(client.at("/attributes/access.token.lifespan").asInt(900))
                        .as(id)
                        .isLessThanOrEqualTo(300);
            }
        }
    }

    /**
     * A code lives a minute, goes where it is expected, and no token lasts where none is guarded.
     */
    @Test
    void codesGoToExactAddressesAndPublicClientsGetNothingThatLasts() {
        assertThat(realm.path("accessCodeLifespan").asInt()).isEqualTo(60);
        for (JsonNode client : realm.path("clients")) {
            String id = client.path("clientId").asString();
            assertThat(client.path("redirectUris").toString()).as(id).doesNotContain("*");
            assertThat(client.path("implicitFlowEnabled").asBoolean(false)).as(id).isFalse();
            if (client.path("publicClient").asBoolean(false)) {
                assertThat(client.at("/attributes/use.refresh.tokens").asString())
                        .as(id)
                        .isEqualTo("false");
            }
        }
    }

    @Test
    void leavesNoSecretAndNobodyInTheRealmThatIsShipped() {
        JsonNode shipped =
                JsonMapper.shared()
                        .readTree(SandboxRealmTest.class.getResourceAsStream("/realm.json"));
        assertThat(shipped.findValuesAsString("secret"))
                .isNotEmpty()
                .allMatch(s -> s.matches("\\$\\{[A-Z_]+}"));
        assertThat(shipped.findValuesAsString("username"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("service-account-"));
        assertThat(shipped.findValue("credentials")).isNull();
    }
}
