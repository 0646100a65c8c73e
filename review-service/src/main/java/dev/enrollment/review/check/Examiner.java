package dev.enrollment.review.check;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Asks the sources: one for each check that is not a rule. */
public final class Examiner {

    private final Rules rules;
    private final Map<CheckName, Examination> examinations = new EnumMap<>(CheckName.class);

    Examiner(Rules rules, List<Examination> examinations) {
        this.rules = rules;
        examinations.forEach(each -> this.examinations.put(each.name(), each));
        Set<CheckName> covered = EnumSet.copyOf(rules.names());
        if (!covered.addAll(this.examinations.keySet())
                || covered.size() != CheckName.values().length) {
            throw new IllegalArgumentException(
                    "Every check is a rule or an examination, not only " + covered);
        }
    }

    public Set<CheckName> names() {
        return examinations.keySet();
    }

    /** The checks for which these two are different questions. */
    public Set<CheckName> touched(CheckSubject before, CheckSubject now) {
        Set<CheckName> touched = EnumSet.allOf(CheckName.class);
        touched.removeIf(name -> input(name, before).equals(input(name, now)));
        return touched;
    }

    private Object input(CheckName name, CheckSubject subject) {
        Examination examination = examinations.get(name);
        return examination == null ? rules.input(name, subject) : examination.input(subject);
    }

    public CheckResult examine(CheckName name, CheckSubject subject) {
        return Objects.requireNonNull(examinations.get(name)).examine(subject);
    }
}
