package dev.enrollment.account.portal.web;

import dev.enrollment.edge.Identity;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * Sign-in at the identity provider. All addresses are derived from the issuer, so nothing is
 * fetched at start and a provider that is away costs sign-ins only.
 */
@Configuration(proxyBeanMethods = false)
class PortalSignIn {

    static final String REGISTRATION = "portal";

    @Bean
    ClientRegistrationRepository portalRegistration(PortalProperties portal, Identity identity) {
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(REGISTRATION)
                        .clientId(portal.clientId())
                        .clientSecret(portal.clientSecret())
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(portal.url("/login/oauth2/code/" + REGISTRATION))
                        .scope("openid", "email", "profile")
                        .issuerUri(identity.issuer().toString())
                        .authorizationUri(identity.front("auth"))
                        .tokenUri(identity.back("token"))
                        .jwkSetUri(identity.back("certs"))
                        .userNameAttributeName("sub")
                        .providerConfigurationMetadata(
                                Map.of("end_session_endpoint", identity.front("logout")))
                        .build());
    }
}
