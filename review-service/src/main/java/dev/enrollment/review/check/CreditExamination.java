package dev.enrollment.review.check;

import dev.enrollment.review.check.CreditBureau.Enquiry;
import dev.enrollment.review.check.CreditBureau.Grade;
import dev.enrollment.review.profile.Company;
import java.net.URI;

/** Grades A to C pass, D asks for attention, E fails. */
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
                .judged(CreditExamination::judge);
    }

    private static Enquiry enquiry(String reference, CheckSubject subject) {
        Company company = subject.profile().company();
        return new Enquiry(
                reference, subject.market(), company.registrationNumber(), company.legalName());
    }

    private static CheckResult judge(Grade grade) {
        return switch (grade) {
            case A, B, C -> CheckResult.passed();
            case D -> CheckResult.attention("CREDIT_GRADE_D");
            case E -> CheckResult.failed("CREDIT_GRADE_E");
        };
    }
}
