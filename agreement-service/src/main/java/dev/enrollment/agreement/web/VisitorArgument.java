package dev.enrollment.agreement.web;

import dev.enrollment.agreement.EmailAddress;
import dev.enrollment.agreement.SignIn;
import dev.enrollment.agreement.SubjectId;
import dev.enrollment.agreement.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The person signed in, from the claims of the ID token, for controllers that ask for a visitor.
 */
final class VisitorArgument implements HandlerMethodArgumentResolver {

    private static final int LONGEST_USER_AGENT = 500;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Visitor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof OidcUser user) {
            return visitor(user, request);
        }
        throw new IllegalStateException("Only people signed in come here");
    }

    private static Visitor visitor(OidcUser user, HttpServletRequest request) {
        return new Visitor(
                new SubjectId(Objects.requireNonNull(user.getSubject())),
                Objects.requireNonNullElse(user.getFullName(), ""),
                verifiedEmail(user),
                new SignIn(
                        user.getAuthenticatedAt(),
                        user.getAuthenticationContextClass(),
                        request.getRemoteAddr(),
                        userAgent(request),
                        request.getSession().getId()));
    }

    private static Optional<EmailAddress> verifiedEmail(OidcUser user) {
        return Boolean.TRUE.equals(user.getEmailVerified())
                ? Optional.ofNullable(user.getEmail()).map(EmailAddress::new)
                : Optional.empty();
    }

    private static String userAgent(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return agent.substring(0, Math.min(agent.length(), LONGEST_USER_AGENT));
    }
}
