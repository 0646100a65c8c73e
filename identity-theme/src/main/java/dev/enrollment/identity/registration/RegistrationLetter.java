package dev.enrollment.identity.registration;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Writes to the address that was registered, and shows a page that is the same whatever it wrote:
 * the link that confirms a new address, or the way to the sign-in that exists. The sign-in that was
 * begun ends here; it goes on by the letter.
 */
public final class RegistrationLetter extends Step {

    private static final String SENT = "letter-sent-to";

    /** As Keycloak finds it. */
    public RegistrationLetter() {
        super("registration-letter", "Letter to the address that was registered");
    }

    /** Also when the page is loaded again, which sends nothing. */
    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        if (address(context).equals(session.getAuthNote(SENT))) {
            context.challenge(page(context, context.form()));
        } else {
            write(context);
        }
    }

    /** The person asks for another letter. */
    @Override
    public void action(AuthenticationFlowContext context) {
        write(context);
    }

    private void write(AuthenticationFlowContext context) {
        String address = address(context);
        LoginFormsProvider form = context.form();
        var box = new LetterBox(context.getSession().singleUseObjects(), "registration", address);
        try {
            if (box.takesAnother()) {
                send(context, address);
            } else {
                form.setError("registerSentBefore");
            }
            context.getAuthenticationSession().setAuthNote(SENT, address);
            context.challenge(page(context, form));
        } catch (EmailException e) {
            context.failureChallenge(
                    AuthenticationFlowError.INTERNAL_ERROR,
                    form.setError(Messages.EMAIL_SENT_ERROR)
                            .createErrorPage(Response.Status.INTERNAL_SERVER_ERROR));
        }
    }

    private static Response page(AuthenticationFlowContext context, LoginFormsProvider form) {
        return form.setAttribute("verifyEmail", address(context))
                .setAttribute("registered", true)
                .createForm("login-verify-email.ftl");
    }

    private static void send(AuthenticationFlowContext context, String address)
            throws EmailException {
        UserModel user = context.getSession().users().getUserByEmail(context.getRealm(), address);
        EmailTemplateProvider letter =
                context.getSession()
                        .getProvider(EmailTemplateProvider.class)
                        .setAuthenticationSession(context.getAuthenticationSession())
                        .setRealm(context.getRealm())
                        .setUser(user);
        if (user.isEmailVerified()) {
            letter.send("registrationKnownSubject", "registration-known.ftl", waysIn(context));
        } else {
            confirm(context, user, letter);
        }
    }

    private static void confirm(
            AuthenticationFlowContext context, UserModel user, EmailTemplateProvider letter)
            throws EmailException {
        RealmModel realm = context.getRealm();
        AuthenticationSessionModel session = context.getAuthenticationSession();
        int seconds =
                realm.getActionTokenGeneratedByUserLifespan(VerifyEmailActionToken.TOKEN_TYPE);
        var token =
                new VerifyEmailActionToken(
                        user.getId(),
                        Math.toIntExact(Instant.now().getEpochSecond()) + seconds,
                        AuthenticationSessionCompoundId.fromAuthSession(session).getEncodedId(),
                        user.getEmail(),
                        session.getClient().getClientId());
        letter.sendVerifyEmail(
                context.getActionTokenUrl(
                                token.serialize(context.getSession(), realm, context.getUriInfo()))
                        .toString(),
                TimeUnit.SECONDS.toMinutes(seconds));
    }

    private static Map<String, Object> waysIn(AuthenticationFlowContext context) {
        ClientModel client = context.getAuthenticationSession().getClient();
        String newPassword =
                Urls.loginResetCredentialsBuilder(context.getUriInfo().getBaseUri())
                        .queryParam("client_id", client.getClientId())
                        .build(context.getRealm().getName())
                        .toString();
        var ways = new HashMap<String, Object>();
        ways.put("signIn", Objects.requireNonNullElse(client.getBaseUrl(), ""));
        ways.put("newPassword", newPassword);
        return ways;
    }

    private static String address(AuthenticationFlowContext context) {
        return Objects.requireNonNull(
                context.getAuthenticationSession().getAuthNote(RegistrationAlike.ADDRESS));
    }
}
