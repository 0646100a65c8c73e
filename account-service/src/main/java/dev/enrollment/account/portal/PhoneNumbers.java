package dev.enrollment.account.portal;

import dev.enrollment.account.CompanyProfile;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.intake.FormDesk;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the number at which an administrator was reached. */
@Service
@Transactional
public class PhoneNumbers {

    private final DraftBox drafts;
    private final FormDesk forms;

    public PhoneNumbers(DraftBox drafts, FormDesk forms) {
        this.drafts = drafts;
        this.forms = forms;
    }

    /**
     * Puts the number in the place of the administrator's.
     *
     * @param number E.164
     * @return the profile with it; empty where it is the administrator's already
     */
    public Optional<CompanyProfile> replace(EnrollmentId id, Person person, String number) {
        Draft draft = drafts.lock(id, person);
        CompanyProfile profile = forms.profile(DraftForm.of(draft));
        if (profile.administrator().phone().equals(number)) {
            return Optional.empty();
        }
        Draft corrected = drafts.corrected(draft, Map.of(Field.PHONE, number));
        drafts.keep(corrected);
        return Optional.of(forms.profile(DraftForm.of(corrected)));
    }
}
