package dev.enrollment.review.check;

import dev.enrollment.review.check.CreditBureau.Enquiry;
import dev.enrollment.review.check.CreditBureau.Grade;
import dev.enrollment.review.profile.Company;

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
    public CheckResult examine(CheckSubject subject) {
        Company company = subject.profile().company();
        Enquiry enquiry =
                new Enquiry(
                        subject.reference(),
                        subject.market(),
                        company.registrationNumber(),
                        company.legalName());
        return bureau.report(enquiry).judged(CreditExamination::judge);
    }

    private static CheckResult judge(Grade grade) {
        return switch (grade) {
            case A, B, C -> CheckResult.passed();
            case D -> CheckResult.attention("CREDIT_GRADE_D");
            case E -> CheckResult.failed("CREDIT_GRADE_E");
        };
    }
}
