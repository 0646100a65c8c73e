package dev.enrollment.review;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Tells why a case is where it is. */
@Service
public class PolicyDesk {

    private final Policies policies;
    private final Deadlines deadlines;

    PolicyDesk(Policies policies, Deadlines deadlines) {
        this.policies = policies;
        this.deadlines = deadlines;
    }

    /** What the policy has done to the case, oldest first. */
    public List<PolicyTouch> touches(ReviewQueue.File file) {
        String inForce = deadlines.policy().version();
        Set<String> versions =
                Stream.concat(file.history().stream().map(HistoryEntry::policy), Stream.of(inForce))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return PolicyTrace.of(file, policies.values(versions), inForce);
    }
}
