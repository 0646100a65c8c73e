package dev.enrollment.account.provisioning.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** This service's own access token, fetched by client credentials and kept until it is stale. */
final class AdminToken {

    /** Fetched anew so long before it expires: on the way it must not grow too old. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final RestClient client;
    private final String tokenUrl;
    private final IdentityAdminProperties properties;
    private final Clock clock;
    private @Nullable Kept kept;

    AdminToken(
            RestClient client, String tokenUrl, IdentityAdminProperties properties, Clock clock) {
        this.client = client;
        this.tokenUrl = tokenUrl;
        this.properties = properties;
        this.clock = clock;
    }

    synchronized String value() {
        Instant now = clock.instant();
        Kept current = kept;
        if (current == null || !current.staleAt().isAfter(now)) {
            current = fetch(now);
            kept = current;
        }
        return current.value();
    }

    /** To be called when the token was refused: the provider may have been set up anew. */
    synchronized void forget() {
        kept = null;
    }

    private Kept fetch(Instant now) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", properties.clientId());
        form.add("client_secret", properties.clientSecret());
        Answer answer =
                client.post()
                        .uri(tokenUrl)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .body(Answer.class);
        if (answer == null || answer.accessToken() == null) {
            throw new RestClientException("The identity provider's answer holds no token");
        }
        return new Kept(answer.accessToken(), now.plusSeconds(answer.expiresIn()).minus(MARGIN));
    }

    private record Kept(String value, Instant staleAt) {}

    private record Answer(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}
}
