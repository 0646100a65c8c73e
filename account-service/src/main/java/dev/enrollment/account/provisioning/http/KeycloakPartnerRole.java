package dev.enrollment.account.provisioning.http;

import dev.enrollment.account.provisioning.FailureCode;
import dev.enrollment.account.provisioning.PartnerRole;
import dev.enrollment.edge.Identity;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The realm role in Keycloak, granted through its administration REST interface. */
@Component
class KeycloakPartnerRole implements PartnerRole {

    private final RestClient client;
    private final URI administration;
    private final IdentityAdminProperties properties;
    private final AdminToken token;
    private volatile @Nullable Role known;

    KeycloakPartnerRole(
            RestClient.Builder clients,
            Identity identity,
            IdentityAdminProperties properties,
            Clock clock) {
        administration = identity.administration();
        this.properties = properties;
        client =
                clients.clone()
                        .requestFactory(
                                OutgoingHttp.requests(
                                        properties.connectTimeout(), properties.readTimeout()))
                        .build();
        token = new AdminToken(client, identity.back("token"), properties, clock);
    }

    @Override
    public Optional<FailureCode> grantTo(String subject) {
        try {
            String bearer = token.value();
            Optional<Role> role = role(bearer);
            if (role.isEmpty()) {
                return Optional.of(FailureCode.ROLE_UNKNOWN);
            }
            return grant(role.get(), subject, bearer)
                    ? Optional.empty()
                    : Optional.of(FailureCode.SIGNER_UNKNOWN);
        } catch (HttpClientErrorException e) {
            token.forget();
            known = null;
            return Optional.of(FailureCode.IDENTITY_REFUSED);
        } catch (ResourceAccessException e) {
            return Optional.of(FailureCode.IDENTITY_UNREACHABLE);
        } catch (RestClientException e) {
            return Optional.of(FailureCode.IDENTITY_ERROR);
        }
    }

    private Optional<Role> role(String bearer) {
        Role kept = known;
        if (kept == null) {
            kept = ask(bearer).orElse(null);
            known = kept;
        }
        return Optional.ofNullable(kept);
    }

    private Optional<Role> ask(String bearer) {
        try {
            return Optional.ofNullable(
                    client.get()
                            .uri(administration + "/roles/{name}", properties.partnerRole())
                            .headers(headers -> headers.setBearerAuth(bearer))
                            .retrieve()
                            .body(Role.class));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }

    /** False when there is no such person; a role that is granted already stays granted. */
    private boolean grant(Role role, String subject, String bearer) {
        try {
            client.post()
                    .uri(administration + "/users/{id}/role-mappings/realm", subject)
                    .headers(headers -> headers.setBearerAuth(bearer))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(List.of(role))
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (HttpClientErrorException.NotFound e) {
            // No such person; or the role was made again, and has another ID.
            known = null;
            return false;
        }
    }

    private record Role(String id, String name) {}
}
