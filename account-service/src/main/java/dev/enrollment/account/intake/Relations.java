package dev.enrollment.account.intake;

import dev.enrollment.account.Account;
import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.CompanyKey;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.MarketCompany;
import dev.enrollment.account.Submission;
import dev.enrollment.account.market.MarketCatalogue;
import dev.enrollment.account.market.MarketEntry;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be said against an application by what is enrolled already. */
final class Relations {

    private final AccountDesk accounts;
    private final Submissions submissions;
    private final MarketCatalogue catalogue;

    Relations(AccountDesk accounts, Submissions submissions, MarketCatalogue catalogue) {
        this.accounts = accounts;
        this.submissions = submissions;
        this.catalogue = catalogue;
    }

    /** The account that the form amends, if it names one of the partner's. */
    Optional<Account> amended(String partner, ApplicationForm form) {
        return Optional.ofNullable(form.amends())
                .filter(SubmissionRule::shaped)
                .flatMap(id -> submissions.find(new Submission(partner, id)))
                .flatMap(received -> accounts.find(received.enrollment()));
    }

    /** Reads at once what these forms will be held against. */
    void preload(Collection<Sent> sent) {
        accounts.preloadEnrolled(
                sent.stream().flatMap(one -> company(one.form()).stream()).toList());
    }

    /** The company the form names, where its market is known and it names one. */
    private Optional<MarketCompany> company(ApplicationForm form) {
        return CompanyKey.of(form.text(Field.REGISTRATION_NUMBER)).equals(CompanyKey.ERASED)
                ? Optional.empty()
                : catalogue.find(form.market()).map(market -> place(market, form));
    }

    private static MarketCompany place(MarketEntry market, ApplicationForm form) {
        var key =
                market.companyKey(
                        form.text(Field.LEGAL_NAME),
                        form.text(Field.REGISTRATION_NUMBER),
                        form.text(Field.REGISTER));
        return new MarketCompany(market.market(), key);
    }

    void check(ApplicationForm form, @Nullable Account amended, Findings findings) {
        if (amended != null) {
            checkAmendment(form, amended, findings);
        } else if (form.amends() != null) {
            findings.add(
                    Field.AMENDS,
                    "AMENDS_UNKNOWN",
                    "No accepted submission of yours has this ID.",
                    "Name the submission that the enrollment began with.");
        }
        checkCompany(form, amended == null ? null : amended.id(), findings);
    }

    private static void checkAmendment(ApplicationForm form, Account amended, Findings findings) {
        if (!amended.origin().market().code().equals(form.market())) {
            findings.add(
                    Field.MARKET,
                    "MARKET_IMMUTABLE",
                    "The market of an enrollment never changes.",
                    "Send " + amended.origin().market() + ", or a new application.");
        }
        if (amended.lapsed()) {
            findings.add(
                    Field.AMENDS,
                    "NOTHING_WAS_REQUESTED",
                    "The enrollment has lapsed, so it can be amended no more.",
                    "Send a new application.");
        } else if (!amended.amendable()) {
            findings.add(
                    Field.AMENDS,
                    "NOTHING_WAS_REQUESTED",
                    "No information is awaited for this enrollment.",
                    "Amend when the progress says INFORMATION_REQUESTED.");
        }
    }

    void checkCompany(ApplicationForm form, @Nullable EnrollmentId own, Findings findings) {
        company(form)
                .flatMap(it -> accounts.enrolled(it.market(), it.company()))
                .filter(id -> !id.equals(own))
                .ifPresent(
                        id ->
                                findings.add(
                                        Field.REGISTRATION_NUMBER,
                                        "COMPANY_ALREADY_ENROLLED",
                                        "A company with this registration number has an account"
                                                + " for the market.",
                                        "Use the existing account, or correct the number. Name"
                                                + " the register where several give the same"
                                                + " number, like HRB 12345 (Amtsgericht"
                                                + " München)."));
    }
}
