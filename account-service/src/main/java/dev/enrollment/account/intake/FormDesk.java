package dev.enrollment.account.intake;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.Application;
import dev.enrollment.account.CompanyProfile;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.market.MarketCatalogue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges forms that people fill in, by the rules that partner systems are judged by. */
@Service
@Transactional
public class FormDesk {

    private final IntakeRules rules;
    private final Relations relations;
    private final FairCopy fairCopy;

    FormDesk(
            IntakeRules rules,
            AccountDesk accounts,
            Submissions submissions,
            MarketCatalogue catalogue,
            FairCopy fairCopy) {
        this.rules = rules;
        this.relations = new Relations(accounts, submissions, catalogue);
        this.fairCopy = fairCopy;
    }

    /**
     * All broken rules, those about fields yet to be filled in too.
     *
     * @param own the enrollment the form belongs to, which does not count as another account
     */
    public List<Violation> violations(ApplicationForm form, EnrollmentId own) {
        var findings = new Findings();
        ApplicationForm plain = form.plain();
        rules.check(plain, findings);
        relations.checkCompany(plain, own, findings);
        return findings.all();
    }

    /** The form's profile as it is stored; the rules about it must be kept. */
    public CompanyProfile profile(ApplicationForm form) {
        return fairCopy.profile(form.plain());
    }

    /** Who is named to sign, as it is stored, or null; the rules about it must be kept. */
    public Application.@Nullable Signatory signatory(ApplicationForm form) {
        return fairCopy.signatory(form.plain());
    }

    /** The form as it is stored; all rules must be kept. */
    public Application application(ApplicationForm form) {
        return fairCopy.of(form.plain());
    }
}
