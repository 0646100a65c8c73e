package dev.enrollment.review.check;

import dev.enrollment.review.check.OtherApplicants.Likeness;
import java.util.Set;

/**
 * A number shared with another applicant fails, a name that merely looks alike asks for attention.
 */
final class DuplicateExamination implements Examination {

    private static final Set<Likeness> NAME_ALONE = Set.of(Likeness.LOOKALIKE_NAME);

    private final OtherApplicants others;

    DuplicateExamination(OtherApplicants others) {
        this.others = others;
    }

    @Override
    public CheckName name() {
        return CheckName.DUPLICATE;
    }

    @Override
    public CheckResult examine(CheckSubject subject) {
        Set<Likeness> found = others.like(subject.profile());
        if (found.isEmpty()) {
            return CheckResult.passed();
        }
        String[] codes = found.stream().sorted().map(Likeness::name).toArray(String[]::new);
        return found.equals(NAME_ALONE) ? CheckResult.attention(codes) : CheckResult.failed(codes);
    }
}
