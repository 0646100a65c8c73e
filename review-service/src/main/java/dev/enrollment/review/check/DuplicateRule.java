package dev.enrollment.review.check;

import dev.enrollment.review.check.OtherApplicants.Likeness;
import dev.enrollment.review.profile.Company;
import dev.enrollment.review.profile.EnrollmentId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/**
 * A registration number shared with another applicant fails. A VAT number may be shared by the
 * companies of one group, and a name may merely look alike: both ask for attention.
 */
final class DuplicateRule implements Rule {

    private final OtherApplicants others;

    DuplicateRule(OtherApplicants others) {
        this.others = others;
    }

    @Override
    public CheckName name() {
        return CheckName.DUPLICATE;
    }

    @Override
    public void preload(Collection<EnrollmentId> applicants) {
        others.preload(applicants);
    }

    @Override
    public Object input(CheckSubject subject) {
        Company company = subject.profile().company();
        return Arrays.asList(
                company.market(),
                company.legalName(),
                company.registrationNumber(),
                company.vatNumber());
    }

    @Override
    public CheckResult.Completed judge(CheckSubject subject) {
        Set<Likeness> found = others.like(subject.profile().enrollment());
        if (found.isEmpty()) {
            return CheckResult.passed();
        }
        String[] codes = found.stream().sorted().map(Likeness::name).toArray(String[]::new);
        return found.contains(Likeness.SAME_REGISTRATION_NUMBER)
                ? CheckResult.failed(codes)
                : CheckResult.attention(codes);
    }
}
