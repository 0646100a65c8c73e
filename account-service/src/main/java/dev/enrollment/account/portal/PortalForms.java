package dev.enrollment.account.portal;

import dev.enrollment.account.Application;
import dev.enrollment.account.Application.Signatory;
import dev.enrollment.account.CompanyProfile;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.intake.ApplicationForm;
import dev.enrollment.account.intake.FormDesk;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.phone.ShownCode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges the portal's forms: by the rules of every channel, and by its own about naming. */
@Component
class PortalForms {

    private final FormDesk forms;
    private final NamingRule naming;

    PortalForms(FormDesk forms, NamingRule naming) {
        this.forms = forms;
        this.naming = naming;
    }

    /** All broken rules, apart from the one about naming. */
    List<Violation> violations(ApplicationForm form, EnrollmentId own) {
        return forms.violations(form, own);
    }

    /** The form's profile as it is stored; the rules about it must be kept. */
    CompanyProfile profile(ApplicationForm form) {
        return forms.profile(form);
    }

    /** The form as it is stored; all rules must be kept. */
    Application application(ApplicationForm form) {
        return forms.application(form);
    }

    /**
     * Takes the code that naming the application's signatory needs; to be asked last.
     *
     * @param before who is named so far
     */
    List<Violation> naming(Optional<Signatory> before, Application application, ShownCode shown) {
        return naming.check(before, application.signatory(), shown);
    }

    /** Whom only a code can name; empty where nobody new is, or not by the rules. */
    Optional<Signatory> named(Optional<Signatory> before, ApplicationForm form, EnrollmentId own) {
        return form.text(Field.SIGNATORY_NAME).isBlank() || broken(form, own)
                ? Optional.empty()
                : NamingRule.needed(before, forms.signatory(form));
    }

    private boolean broken(ApplicationForm form, EnrollmentId own) {
        return forms.violations(form, own).stream()
                .flatMap(violation -> Field.at(violation.field()).stream())
                .anyMatch(field -> field.part() == Field.Part.SIGNATORY);
    }
}
