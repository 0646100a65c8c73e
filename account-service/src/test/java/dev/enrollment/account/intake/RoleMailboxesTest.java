package dev.enrollment.account.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The identity provider refuses the mailboxes that an application would be refused for. */
class RoleMailboxesTest {

    private static final Pattern LIST = Pattern.compile("\\(\\?i:([a-z|-]+)\\)");

    private final String pattern = email().at("/validations/pattern/pattern").asString();

    @Test
    void theRealmHasTheListOfTheRule() {
        Matcher list = LIST.matcher(pattern);
        assertThat(list.find()).isTrue();
        assertThat(Set.of(list.group(1).split("\\|")))
                .isEqualTo(
                        new Binder()
                                .bindOrCreate("enrollment.intake", IntakeProperties.class)
                                .roleMailboxes());
    }

    @ParameterizedTest
    @CsvSource({
        "info@moewe.example, false",
        "SALES@moewe.example, false",
        "Info+x@moewe.example, false",
        "no-reply@moewe.example, false",
        "jana.info@moewe.example, true",
        "informatik@moewe.example, true",
        "jana+info@moewe.example, true",
        "jana@info.example, true",
    })
    void refusesRolesAndNobodyElse(String address, boolean taken) {
        assertThat(address.matches(pattern)).isEqualTo(taken);
    }

    private static JsonNode email() {
        JsonMapper json = JsonMapper.shared();
        try (var realm = RoleMailboxesTest.class.getResourceAsStream("/realm.json")) {
            String profile =
                    json.readTree(realm)
                            .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                            .at("/kc.user.profile.config/0")
                            .asString();
            return json.readTree(profile)
                    .get("attributes")
                    .valueStream()
                    .filter(attribute -> attribute.get("name").asString().equals("email"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
