package dev.enrollment.account.provisioning.http;

import dev.enrollment.account.provisioning.FailureCode;
import dev.enrollment.account.provisioning.PartnerRole;
import dev.enrollment.edge.Identity;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
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
    private volatile @Nullable Role known;

    KeycloakPartnerRole(
            RestClient.Builder clients, Identity identity, IdentityAdminProperties properties) {
        administration = identity.administration();
        this.properties = properties;
        var requests = OutgoingHttp.requests(properties.connectTimeout(), properties.readTimeout());
        client =
                clients.clone()
                        .requestFactory(requests)
                        .requestInterceptor(
                                AdministrationTokens.of(
                                        requests, identity.back("token"), properties))
                        .build();
    }

    @Override
    public Optional<FailureCode> grantTo(String subject) {
        try {
            Optional<Role> role = role();
            if (role.isEmpty()) {
                return Optional.of(FailureCode.ROLE_UNKNOWN);
            }
            return grant(role.get(), subject)
                    ? Optional.empty()
                    : Optional.of(FailureCode.SIGNER_UNKNOWN);
        } catch (RestClientException | OAuth2AuthorizationException e) {
            return Optional.of(failure(e));
        }
    }

    /** Why a call failed, or the call for the token before it. */
    private FailureCode failure(Throwable thrown) {
        return switch (thrown) {
            case HttpClientErrorException _ -> {
                known = null;
                yield FailureCode.IDENTITY_REFUSED;
            }
            case ResourceAccessException _ -> FailureCode.IDENTITY_UNREACHABLE;
            case OAuth2AuthorizationException e when e.getCause() != null -> failure(e.getCause());
            default -> FailureCode.IDENTITY_ERROR;
        };
    }

    private Optional<Role> role() {
        Role kept = known;
        if (kept == null) {
            kept = ask().orElse(null);
            known = kept;
        }
        return Optional.ofNullable(kept);
    }

    private Optional<Role> ask() {
        try {
            return Optional.ofNullable(
                    client.get()
                            .uri(administration + "/roles/{name}", properties.partnerRole())
                            .retrieve()
                            .body(Role.class));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }

    /** False when there is no such person; a role that is granted already stays granted. */
    private boolean grant(Role role, String subject) {
        try {
            client.post()
                    .uri(administration + "/users/{id}/role-mappings/realm", subject)
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
