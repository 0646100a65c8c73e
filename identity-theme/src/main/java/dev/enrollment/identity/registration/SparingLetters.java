package dev.enrollment.identity.registration;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/**
 * Stands before the letter with the link for a new password. Once the address has had its share,
 * the page answers the same and no letter goes out.
 */
public final class SparingLetters extends Step {

    /** As Keycloak finds it. */
    public SparingLetters() {
        super("sparing-letters", "Sends few letters to one address");
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        @Nullable UserModel user = context.getUser();
        if (user == null || user.getEmail() == null || cameByTheLetter(context)) {
            context.success();
        } else if (new LetterBox(
                        context.getSession().singleUseObjects(), "password", user.getEmail())
                .takesAnother()) {
            context.success();
        } else {
            context.forkWithSuccessMessage(new FormMessage(Messages.EMAIL_SENT));
        }
    }

    private static boolean cameByTheLetter(AuthenticationFlowContext context) {
        return context.getAuthenticationSession()
                        .getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID)
                != null;
    }
}
