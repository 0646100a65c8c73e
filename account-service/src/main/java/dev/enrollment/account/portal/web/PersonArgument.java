package dev.enrollment.account.portal.web;

import dev.enrollment.account.portal.Person;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The person signed in, from the claims of the ID token, for controllers that ask for one. */
final class PersonArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Person.class;
    }

    @Override
    public Person resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        if (web.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof OidcUser user) {
            return new Person(
                    Objects.requireNonNull(user.getSubject()),
                    Objects.requireNonNullElse(user.getGivenName(), ""),
                    Objects.requireNonNullElse(user.getFamilyName(), ""),
                    Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null);
        }
        throw new IllegalStateException("Only people signed in come here");
    }
}
