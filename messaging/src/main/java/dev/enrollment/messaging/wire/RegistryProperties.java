package dev.enrollment.messaging.wire;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code enrollment.registry}: {@code url} of the schema registry's Confluent API;
 * {@code username} and {@code password} where it asks for them, by HTTP Basic.
 */
@ConfigurationProperties("enrollment.registry")
record RegistryProperties(
        @DefaultValue("http://localhost:27081/apis/ccompat/v7") URI url,
        @Nullable String username,
        @Nullable String password) {

    RegistryProperties {
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException(
                    "enrollment.registry.username and .password belong together");
        }
    }

    /** As the registry's client wants them. */
    Map<String, String> credentials() {
        return username == null
                ? Map.of()
                : Map.of(
                        "basic.auth.credentials.source",
                        "USER_INFO",
                        "basic.auth.user.info",
                        username + ":" + password);
    }

    /** A record's text would tell the password. */
    @Override
    public String toString() {
        return "registry " + url;
    }
}
