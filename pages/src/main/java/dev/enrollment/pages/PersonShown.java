package dev.enrollment.pages;

import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who is signed in. */
@ControllerAdvice
class PersonShown {

    /** Address of the person signed in; null before. */
    @ModelAttribute("signedIn")
    @Nullable String signedIn(@Nullable Principal person) {
        if (person instanceof Authentication authentication
                && authentication.getPrincipal() instanceof OidcUser user) {
            return Objects.requireNonNullElse(user.getEmail(), user.getSubject());
        }
        return null;
    }
}
