package dev.enrollment.review.check;

import dev.enrollment.review.check.OtherApplicants.Likeness;
import dev.enrollment.review.profile.EnrollmentId;
import java.util.Collection;
import java.util.Set;

/**
 * A number shared with another applicant fails, a name that merely looks alike asks for attention.
 */
final class DuplicateRule implements Rule {

    private static final Set<Likeness> NAME_ALONE = Set.of(Likeness.LOOKALIKE_NAME);

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
    public CheckResult.Completed judge(CheckSubject subject) {
        Set<Likeness> found = others.like(subject.profile().enrollment());
        if (found.isEmpty()) {
            return CheckResult.passed();
        }
        String[] codes = found.stream().sorted().map(Likeness::name).toArray(String[]::new);
        return found.equals(NAME_ALONE) ? CheckResult.attention(codes) : CheckResult.failed(codes);
    }
}
