package dev.enrollment.review.check;

import dev.enrollment.review.profile.EnrollmentId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All rules: what is judged at once when a round begins. */
public final class Rules {

    private final Map<CheckName, Rule> rules = new EnumMap<>(CheckName.class);

    Rules(List<Rule> rules) {
        rules.forEach(each -> this.rules.put(each.name(), each));
    }

    public Set<CheckName> names() {
        return rules.keySet();
    }

    /** Reads for many applicants at once what the judgements to come will compare. */
    public void preload(Collection<EnrollmentId> applicants) {
        rules.values().forEach(rule -> rule.preload(applicants));
    }

    Object input(CheckName name, CheckSubject subject) {
        return Objects.requireNonNull(rules.get(name)).input(subject);
    }

    public CheckResult.Completed judge(CheckName name, CheckSubject subject) {
        return Objects.requireNonNull(rules.get(name)).judge(subject);
    }
}
