package dev.enrollment.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Asks the identity provider for its page in the person's language: to sign in, to register ({@code
 * create}), to set up a passkey ({@code passkey}) or to change the password ({@code password}).
 */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver standard;
    private final String registration;
    private final RequestMatcher start;
    private final LocaleResolver languages;

    /**
     * @param registration the only one there is; a sign-in under any other name is no sign-in
     */
    SignInRequests(
            ClientRegistrationRepository registrations,
            String registration,
            LocaleResolver languages) {
        this.standard = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.registration = registration;
        this.start =
                PathPatternRequestMatcher.withDefaults()
                        .matcher("/oauth2/authorization/" + registration);
        this.languages = languages;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return start.matches(request) ? resolve(request, registration) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registration) {
        return adapted(standard.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest adapted(
            @Nullable OAuth2AuthorizationRequest standardRequest, HttpServletRequest request) {
        if (standardRequest == null) {
            return null;
        }
        return OAuth2AuthorizationRequest.from(standardRequest)
                .additionalParameters(
                        parameters -> {
                            parameters.put(
                                    "ui_locales", languages.resolveLocale(request).getLanguage());
                            if (request.getParameter("create") != null) {
                                parameters.put("prompt", "create");
                            }
                            if (request.getParameter("passkey") != null) {
                                parameters.put("kc_action", "webauthn-register-passwordless");
                            } else if (request.getParameter("password") != null) {
                                parameters.put("kc_action", "UPDATE_PASSWORD");
                            }
                        })
                .build();
    }
}
