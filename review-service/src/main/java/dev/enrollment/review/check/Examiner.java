package dev.enrollment.review.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the check that is asked for. */
public final class Examiner {

    private final Map<CheckName, Examination> examinations = new EnumMap<>(CheckName.class);

    Examiner(List<Examination> examinations) {
        examinations.forEach(each -> this.examinations.put(each.name(), each));
        if (this.examinations.size() != CheckName.values().length) {
            throw new IllegalArgumentException(
                    "Every check has its examination, not only " + this.examinations.keySet());
        }
    }

    public CheckResult examine(CheckName name, CheckSubject subject) {
        return Objects.requireNonNull(examinations.get(name)).examine(subject);
    }
}
