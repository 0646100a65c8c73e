package dev.enrollment.account.portal;

import dev.enrollment.account.Account;
import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.Application;
import dev.enrollment.account.Application.Signatory;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.intake.ApplicationForm;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.phone.ShownCode;
import dev.enrollment.account.timeline.TimelineDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the applicant's answer to what a reviewer has asked for, item by item. */
@Service
@Transactional
public class AnswerDesk {

    private final DraftBox drafts;
    private final Declarations declarations;
    private final PortalForms forms;
    private final AccountDesk accounts;
    private final TimelineDesk timelines;

    AnswerDesk(
            DraftBox drafts,
            Declarations declarations,
            PortalForms forms,
            AccountDesk accounts,
            TimelineDesk timelines) {
        this.drafts = drafts;
        this.declarations = declarations;
        this.forms = forms;
        this.accounts = accounts;
        this.timelines = timelines;
    }

    /** What is asked for; throws where nothing is. */
    public RequestedItems asked(EnrollmentId id, Person person) {
        Draft draft = drafts.find(id, person);
        Optional<Account> account = accounts.find(draft.id());
        if (account.filter(Account::amendable).isEmpty()) {
            throw new NothingAsked(id, account.filter(Account::lapsed).isPresent());
        }
        return RequestedItems.of(timelines.course(id).orElseThrow());
    }

    /**
     * Amends the application, unless an item is left out or a rule is broken.
     *
     * @param texts by field; those that were not asked for are left out
     * @param sent the documents that the applicant has handed in
     * @param shown the code that naming another signatory needs
     */
    public List<Violation> answer(
            EnrollmentId id,
            Person person,
            Map<Field, String> texts,
            Set<String> sent,
            ShownCode shown) {
        Draft locked = drafts.lock(id, person);
        RequestedItems asked = asked(id, person);
        Draft corrected = drafts.corrected(locked, only(asked, texts));
        Declared declared = declarations.find(id).orElseThrow();
        ApplicationForm form = DraftForm.of(corrected, again(declared));
        List<Violation> violations = new ArrayList<>(forms.violations(form, id));
        asked.documents().stream()
                .filter(document -> !sent.contains(document))
                .forEach(document -> violations.add(missing(document)));
        if (!violations.isEmpty()) {
            return List.copyOf(violations);
        }
        Application application = forms.application(form).declaredBy(declared.declarant());
        List<Violation> unnamed = forms.naming(NamingRule.namedIn(locked), application, shown);
        if (unnamed.isEmpty()) {
            drafts.keep(
                    drafts.corrected(
                            corrected, DraftForm.texts(application.texts(), Step.values())));
            accounts.amend(id, application);
        }
        return unnamed;
    }

    /** The broken rules of the fields alone; nothing comes of keeping them. */
    public List<Violation> judge(EnrollmentId id, Person person, Map<Field, String> texts) {
        return forms.violations(typed(id, person, texts), id);
    }

    /** Whom only a code can name; empty where nobody new is named, or not by the rules. */
    public Optional<Signatory> named(EnrollmentId id, Person person, Map<Field, String> texts) {
        Optional<Signatory> before = NamingRule.namedIn(drafts.find(id, person));
        return forms.named(before, typed(id, person, texts), id);
    }

    private ApplicationForm typed(EnrollmentId id, Person person, Map<Field, String> texts) {
        Draft draft = drafts.find(id, person);
        Declared declared = declarations.find(id).orElseThrow();
        return DraftForm.of(
                drafts.corrected(draft, only(asked(id, person), texts)), again(declared));
    }

    private static ApplicationForm.Declaration again(Declared declared) {
        return new ApplicationForm.Declaration(
                true, true, declared.text().version(), declared.at());
    }

    private static Map<Field, String> only(RequestedItems asked, Map<Field, String> texts) {
        return asked.fields().stream()
                .collect(Collectors.toMap(field -> field, field -> texts.getOrDefault(field, "")));
    }

    private static Violation missing(String document) {
        return new Violation(document, "NOT_SENT", "The document is missing.", "Hand it in.");
    }
}
