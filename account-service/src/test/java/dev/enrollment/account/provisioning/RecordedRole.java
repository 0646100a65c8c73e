package dev.enrollment.account.provisioning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Grants the role to everyone it knows and reaches, after the failures it begins with. */
final class RecordedRole implements PartnerRole {

    final List<String> granted = new ArrayList<>();
    final Deque<FailureCode> failures = new ArrayDeque<>();
    final Set<String> unknown = new HashSet<>();
    final Set<String> away = new HashSet<>();

    @Override
    public Optional<FailureCode> grantTo(String subject) {
        FailureCode failure = failureFor(subject);
        if (failure == null) {
            granted.add(subject);
        }
        return Optional.ofNullable(failure);
    }

    private @Nullable FailureCode failureFor(String subject) {
        if (unknown.contains(subject)) {
            return FailureCode.SIGNER_UNKNOWN;
        }
        return away.contains(subject) ? FailureCode.IDENTITY_UNREACHABLE : failures.poll();
    }
}
