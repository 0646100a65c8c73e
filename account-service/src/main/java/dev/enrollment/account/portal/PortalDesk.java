package dev.enrollment.account.portal;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.Application;
import dev.enrollment.account.Application.Signatory;
import dev.enrollment.account.Channel;
import dev.enrollment.account.CompanyProfile;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.Origin;
import dev.enrollment.account.intake.ApplicationForm;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.market.MarketCatalogue;
import dev.enrollment.account.phone.ShownCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps drafts, and takes each step of the form when its rules are kept. */
@Service
@Transactional
public class PortalDesk {

    /** Answers that were checked are not those that would bind. */
    public static final String CHANGED_MEANWHILE = "CHANGED_MEANWHILE";

    private static final Violation NOT_AS_CHECKED =
            new Violation(
                    "answers",
                    CHANGED_MEANWHILE,
                    "The answers have changed since they were checked.",
                    "Check them again.");

    private final DraftBox drafts;
    private final Declarations declarations;
    private final PortalForms forms;
    private final AccountDesk accounts;
    private final MarketCatalogue catalogue;

    PortalDesk(
            DraftBox drafts,
            Declarations declarations,
            PortalForms forms,
            AccountDesk accounts,
            MarketCatalogue catalogue) {
        this.drafts = drafts;
        this.declarations = declarations;
        this.forms = forms;
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    /** Throws where the step is not the one to be taken now. */
    public void require(EnrollmentId id, Person person, Step step) {
        requireOpen(drafts.find(id, person), step);
    }

    /**
     * Keeps what was filled in, whatever it is worth; but not over what another window has saved.
     *
     * @param seen version of the step when the page was made; empty where that is not known
     */
    public Save save(
            EnrollmentId id, Person person, Step step, Map<Field, String> texts, String seen) {
        Draft draft = drafts.lock(id, person);
        requireOpen(draft, step);
        if (draft.changedSince(seen, step)) {
            Save late = Save.overtaken(drafts.typed(draft, step, texts), draft, step);
            if (!late.overtaken().isEmpty()) {
                return late;
            }
        }
        return Save.done(drafts.fillIn(draft, step, texts));
    }

    /** Throws away a draft for which no account is open. */
    public void discard(EnrollmentId id, Person person) {
        Draft draft = drafts.lock(id, person);
        requireOpen(draft, Step.ACCOUNT);
        drafts.discard(draft);
    }

    /** The step to be taken now; empty while none is. */
    public Optional<Step> next(EnrollmentId id, Person person) {
        var account = accounts.find(drafts.find(id, person).id());
        return Arrays.stream(Step.values()).filter(step -> step.open(account)).findFirst();
    }

    /** The broken rules that this page of the form can cure; nothing comes of keeping them. */
    public List<Violation> judge(EnrollmentId id, Person person, Step step) {
        Draft draft = drafts.lock(id, person);
        requireOpen(draft, step);
        ApplicationForm form = DraftForm.of(draft);
        List<Violation> violations = violations(form, id, step);
        if (violations.isEmpty() && step == Step.ACCOUNT) {
            // So that the person checks what will be stored.
            drafts.keep(
                    drafts.corrected(
                            draft, DraftForm.texts(forms.profile(form).texts(), Step.ACCOUNT)));
        }
        return violations;
    }

    /**
     * Opens the account, unless rules are broken; those of later steps do not count yet.
     *
     * @param seen version of the answers that the person has checked
     */
    public List<Violation> register(EnrollmentId id, Person person, String seen) {
        Draft draft = drafts.lock(id, person);
        requireOpen(draft, Step.ACCOUNT);
        if (draft.changedSince(seen, Step.values())) {
            return List.of(NOT_AS_CHECKED);
        }
        ApplicationForm form = DraftForm.of(draft);
        List<Violation> violations = violations(form, id, Step.ACCOUNT);
        if (violations.isEmpty()) {
            var origin =
                    new Origin(
                            draft.market(),
                            Channel.PORTAL,
                            null,
                            catalogue.version(),
                            drafts.now());
            CompanyProfile profile = forms.profile(form);
            accounts.register(id, origin, profile);
            drafts.keep(drafts.corrected(draft, DraftForm.texts(profile.texts(), Step.ACCOUNT)));
        }
        return violations;
    }

    /**
     * Submits the application, unless rules are broken.
     *
     * @param seen version of the answers that the person has checked
     * @param shown the code that naming another signatory needs
     */
    public List<Violation> submit(
            EnrollmentId id, Person person, Consent consent, String seen, ShownCode shown) {
        Draft draft = drafts.lock(id, person);
        requireOpen(draft, Step.APPLICATION);
        if (draft.changedSince(seen, Step.values())) {
            return List.of(NOT_AS_CHECKED);
        }
        var declared = new Declared(consent.text(), drafts.now(), person);
        ApplicationForm form =
                DraftForm.of(
                        draft,
                        new ApplicationForm.Declaration(
                                consent.authority(),
                                consent.creditCheck(),
                                consent.text().version(),
                                declared.at()));
        List<Violation> violations = forms.violations(form, id);
        if (!violations.isEmpty()) {
            return violations;
        }
        Application application = forms.application(form).declaredBy(declared.declarant());
        List<Violation> unnamed = forms.naming(Optional.empty(), application, shown);
        if (unnamed.isEmpty()) {
            declarations.keep(id, declared);
            accounts.submit(id, application);
            drafts.keep(
                    drafts.corrected(draft, DraftForm.texts(application.texts(), Step.values())));
        }
        return unnamed;
    }

    /** Whom only a code can name; empty where the draft names nobody, or not by the rules. */
    public Optional<Signatory> named(EnrollmentId id, Person person) {
        return forms.named(Optional.empty(), DraftForm.of(drafts.find(id, person)), id);
    }

    private List<Violation> violations(ApplicationForm form, EnrollmentId id, Step step) {
        return forms.violations(form, id).stream()
                .filter(violation -> step.judges(violation.field()))
                .toList();
    }

    private void requireOpen(Draft draft, Step step) {
        if (!step.open(accounts.find(draft.id()))) {
            throw new StepOutOfOrder(draft.id(), step);
        }
    }
}
