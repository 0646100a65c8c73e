package dev.enrollment.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.servlet.LocaleResolver;

/** Asks the identity provider for its page in the person's language, and for one to register. */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver standard;
    private final LocaleResolver languages;

    SignInRequests(ClientRegistrationRepository registrations, LocaleResolver languages) {
        this.standard = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.languages = languages;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return adapted(standard.resolve(request), request);
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
                        })
                .build();
    }
}
