package dev.enrollment.review.check;

import dev.enrollment.review.check.CreditBureau.Enquiry;
import dev.enrollment.review.check.CreditBureau.Grade;
import dev.enrollment.review.profile.Company;
import java.net.URI;

/** Has the bureau's grade judged. */
final class CreditExamination implements Examination {

    private final CreditBureau bureau;

    CreditExamination(CreditBureau bureau) {
        this.bureau = bureau;
    }

    @Override
    public CheckName name() {
        return CheckName.CREDIT;
    }

    @Override
    public Object input(CheckSubject subject) {
        return enquiry("", subject);
    }

    @Override
    public CheckResult examine(CheckSubject subject) {
        URI location = subject.location();
        Enquiry enquiry = enquiry(subject.reference(), subject);
        return (location == null ? bureau.report(enquiry) : bureau.collect(location, enquiry))
                .judged(Grade::judged);
    }

    private static Enquiry enquiry(String reference, CheckSubject subject) {
        Company company = subject.profile().company();
        return new Enquiry(
                reference, subject.market(), company.registrationNumber(), company.legalName());
    }
}
