package dev.enrollment.agreement;

import dev.enrollment.phone.Method;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How and from where a person is signed in.
 *
 * @param authenticatedAt the identity provider's {@code auth_time}, where it says so
 * @param contextClass the identity provider's {@code acr}, where it says so
 * @param session of the browser; it is kept nowhere
 * @param code that reached the person by telephone, where one was asked for
 */
public record SignIn(
        @Nullable Instant authenticatedAt,
        @Nullable String contextClass,
        String remoteAddress,
        String userAgent,
        String session,
        @Nullable Code code) {

    public SignIn(
            @Nullable Instant authenticatedAt,
            @Nullable String contextClass,
            String remoteAddress,
            String userAgent,
            String session) {
        this(authenticatedAt, contextClass, remoteAddress, userAgent, session, null);
    }

    /**
     * A code that was sent to a telephone and typed in.
     *
     * @param by how it was sent
     */
    public record Code(Signatory.Phone phone, Method by, Instant sentAt) {}

    /** How the person was identified: a link, a sign-in as the signatory, and perhaps a code. */
    public String method() {
        return code == null ? "OIDC_SIGN_IN" : "OIDC_SIGN_IN_AND_PHONE_CODE";
    }

    SignIn with(Code typed) {
        return new SignIn(authenticatedAt, contextClass, remoteAddress, userAgent, session, typed);
    }

    @Override
    public String toString() {
        return "SignIn[…]";
    }
}
