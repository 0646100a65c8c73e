package dev.enrollment.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How and from where a person is signed in.
 *
 * @param authenticatedAt the identity provider's {@code auth_time}, where it says so
 * @param contextClass the identity provider's {@code acr}, where it says so
 */
public record SignIn(
        @Nullable Instant authenticatedAt,
        @Nullable String contextClass,
        String remoteAddress,
        String userAgent) {

    /**
     * The method of every signature here: a link, a sign-in as the signatory, an explicit answer.
     */
    public static final String METHOD = "OIDC_SIGN_IN";

    @Override
    public String toString() {
        return "SignIn[…]";
    }
}
