package dev.enrollment.identity.registration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.ValidationException;

/**
 * Takes the form of a registration without telling whether the address is known. A new address
 * becomes a user who still has to confirm it and to choose a password; with a known one nothing
 * happens here. {@link RegistrationLetter} comes next in either case.
 */
public final class RegistrationAlike extends RegistrationUserCreation {

    /** The note with the address that was registered, of the sign-in that was begun. */
    static final String ADDRESS = "registered-address";

    private static final Set<String> KNOWN =
            Set.of(Messages.EMAIL_EXISTS, Messages.USERNAME_EXISTS);

    @Override
    public String getId() {
        return "registration-alike";
    }

    @Override
    public String getDisplayType() {
        return "Registration that does not tell who is known";
    }

    @Override
    public void validate(ValidationContext context) {
        MultivaluedMap<String, String> form = form(context);
        try {
            getOrCreateUserProfile(context, form).validate();
            context.success();
        } catch (ValidationException e) {
            List<ValidationException.Error> problems =
                    e.getErrors().stream()
                            .filter(problem -> !KNOWN.contains(problem.getMessage()))
                            .toList();
            if (problems.isEmpty()) {
                context.success();
            } else {
                context.error(Errors.INVALID_REGISTRATION);
                context.validationError(form, Validation.getFormErrorsFromValidation(problems));
            }
        }
    }

    /** Nobody is signed in by it: the sign-in that was begun gets no user. */
    @Override
    public void success(FormContext context) {
        UserProfile profile = getOrCreateUserProfile(context, form(context));
        String address = profile.getAttributes().getFirst(UserModel.EMAIL);
        context.getAuthenticationSession().setAuthNote(ADDRESS, address);
        UserModel known = context.getSession().users().getUserByEmail(context.getRealm(), address);
        if (known == null) {
            UserModel user = profile.create();
            user.setEnabled(true);
            user.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
            context.getEvent().user(user).success();
        } else {
            context.getEvent().user(known).error(Errors.EMAIL_IN_USE);
        }
    }

    private static MultivaluedMap<String, String> form(FormContext context) {
        return context.getHttpRequest().getDecodedFormParameters();
    }
}
